import { table } from './table.js';

/** What the name of a field says about its value. */
interface FieldName {
  /** Lower-case words of the name, as the last words of it: `shippingAddress` ends with `address`. */
  words: readonly string[];
  key: string;
}

/**
 * Names of fields that hold personal data, with Fideslang's data categories
 * (https://github.com/ethyca/fideslang/blob/main/src/fideslang/default_taxonomy/data_categories.py).
 * Each entry is the last words of a name: `customerEmail`, `customer_email` and `customer-email` end with `email`.
 */
export const NAMES: readonly FieldName[] = [
  {
    key: 'user.contact.email',
    words: [
      'email',
      'e mail',
      'mail address',
      'email address',
      'emails',
      'emailaddress',
      'user email',
      'useremail',
      'reply to',
    ],
  },
  {
    key: 'user.contact.phone_number',
    words: [
      'phone',
      'phone number',
      'phonenumber',
      'telephone',
      'mobile number',
      'cell phone',
      'msisdn',
      'tel',
      'mobile phone',
      'phones',
      'phone no',
      'phone num',
      'mobile no',
      'mobileno',
      'contact number',
      'whatsapp number',
    ],
  },
  {
    key: 'user.name',
    words: [
      'full name',
      'fullname',
      'real name',
      'legal name',
      'customer name',
      'user full name',
      'display name',
      'person name',
      'recipient name',
      'patient name',
      'cardholder name',
      'card holder name',
      'maiden name',
      'contact name',
      'billing name',
      'shipping name',
      'employee name',
      'guest name',
      'member name',
      'subscriber name',
      'visitor name',
      'sender name',
      'author name',
      'nick name',
      'nickname',
      'student name',
      'passenger name',
      'applicant name',
      'payer name',
      'account holder name',
    ],
  },
  { key: 'user.name.first', words: ['first name', 'firstname', 'given name', 'forename'] },
  { key: 'user.name', words: ['middle name', 'middlename', 'middle initial'] },
  { key: 'user.name.last', words: ['last name', 'lastname', 'surname', 'family name'] },
  {
    key: 'user.account.username',
    words: ['username', 'user name', 'login name', 'loginname', 'screen name', 'user login'],
  },
  {
    key: 'user.contact.address',
    words: [
      'home address',
      'postal address',
      'billing address',
      'shipping address',
      'mailing address',
      'delivery address',
      'street address',
      'customer address',
      'user address',
    ],
  },
  {
    key: 'user.contact.address.street',
    words: [
      'street',
      'street name',
      'address line',
      'address1',
      'address2',
      'address line 1',
      'address line 2',
      'address line1',
      'address line2',
      'addr1',
      'addr2',
      'addr 1',
      'addr 2',
      'house number',
    ],
  },
  {
    key: 'user.contact.address.postal_code',
    words: ['postal code', 'postcode', 'post code', 'zip code', 'zipcode', 'zip'],
  },
  { key: 'user.contact.fax_number', words: ['fax', 'fax number'] },
  {
    key: 'user.demographic.date_of_birth',
    words: ['date of birth', 'dob', 'birth date', 'birthdate', 'birthday', 'birth day'],
  },
  { key: 'user.demographic', words: ['nationality', 'citizenship'] },
  {
    key: 'user.demographic.political_opinion',
    words: ['political opinion', 'political affiliation', 'political party'],
  },
  { key: 'user.demographic.gender', words: ['gender', 'sex'] },
  { key: 'user.demographic.race_ethnicity', words: ['ethnicity', 'race ethnicity'] },
  { key: 'user.demographic.religious_belief', words: ['religion', 'religious belief'] },
  { key: 'user.demographic.marital_status', words: ['marital status'] },
  { key: 'user.demographic.sexual_orientation', words: ['sexual orientation'] },
  {
    key: 'user.government_id.national_identification_number',
    words: [
      'ssn',
      'social security number',
      'social security',
      'national id',
      'national insurance number',
      'tax id',
      'my number',
      'aadhaar',
      'personal number',
      'social insurance number',
      'national identity number',
      'national identification number',
      'identity card number',
      'id card number',
      'pan number',
      'voter id',
      'cpf',
      'nif',
      'curp',
      'pesel',
      'bsn',
      'codice fiscale',
      'personnummer',
    ],
  },
  { key: 'user.government_id.passport_number', words: ['passport', 'passport number', 'passport no'] },
  {
    key: 'user.government_id.drivers_license_number',
    words: [
      'drivers license',
      'driver license',
      'driving licence',
      'drivers license number',
      'license number',
      'licence number',
    ],
  },
  {
    key: 'user.government_id.vehicle_registration',
    words: ['license plate', 'licence plate', 'license plate number', 'vehicle registration number'],
  },
  { key: 'user.government_id.immigration', words: ['visa number', 'alien registration number'] },
  {
    key: 'user.financial.credit_card',
    words: [
      'credit card',
      'creditcard',
      'card number',
      'cardnumber',
      'credit card number',
      'cc number',
      'cvv',
      'cvc',
      'card cvc',
      'card cvv',
      'card',
    ],
  },
  {
    key: 'user.financial.bank_account',
    words: ['iban', 'bank account', 'account number', 'routing number', 'bank account number', 'sort code'],
  },
  { key: 'user.financial', words: ['salary', 'income', 'annual income', 'credit score', 'net worth'] },
  {
    key: 'user.authorization.password',
    words: ['password', 'passwd', 'passphrase', 'pwd', 'psw', 'repassword', 'user password'],
  },
  {
    key: 'user.device.ip_address',
    words: [
      'ip',
      'ip address',
      'ipaddress',
      'client ip',
      // https://docs.meteor.com/api/meteor#Meteor-onConnection, https://docs.astro.build/en/reference/api-reference/#clientaddress
      'client address',
      'remote addr',
      'remote address',
      'user ip',
      'ip addr',
      'x forwarded for',
      'remote ip',
      'ipv4',
      'ipv6',
    ],
  },
  {
    key: 'user.device.device_id',
    words: [
      'device id',
      'deviceid',
      'idfa',
      'imei',
      'mac address',
      'advertising id',
      'fingerprint',
      'visitor fingerprint',
      'device fingerprint',
      'browser fingerprint',
      'udid',
      'gaid',
      'idfv',
      'android id',
    ],
  },
  {
    key: 'user.unique_id',
    words: [
      'user id',
      'userid',
      'customer id',
      'member id',
      'patient id',
      'visitor id',
      'subscriber id',
      'client id of user',
    ],
  },
  {
    key: 'user.location',
    words: [
      'latitude',
      'longitude',
      'geolocation',
      'coords',
      'coordinates',
      'user location',
      'lat',
      'lng',
      'geo location',
      'gps',
    ],
  },
  {
    key: 'user.health_and_medical',
    words: [
      'diagnosis',
      'medical history',
      'medical record',
      'health record',
      'prescription',
      'allergies',
      'blood type',
      'symptoms',
      'medication',
      'medications',
      'medical record number',
      'mrn',
      'health condition',
      'medical condition',
      'medical conditions',
      'blood group',
      'lab results',
      'vaccination status',
      'hiv status',
      'disability',
      'disabilities',
      'diagnoses',
      'blood pressure',
      'health insurance number',
      'health data',
      'medical data',
    ],
  },
  { key: 'user.health_and_medical.insurance_beneficiary_id', words: ['insurance number', 'insurance id'] },
  { key: 'user.biometric', words: ['biometric', 'biometrics', 'face id', 'voice print'] },
  { key: 'http.user_agent', words: ['user agent', 'useragent', 'browser string'] },
  { key: 'http.referrer', words: ['referrer', 'referer', 'http referer', 'http referrer'] },
  { key: 'http.header.cookie', words: ['cookies', 'cookie header'] },
  { key: 'http.header.authorization', words: ['authorization header', 'auth header'] },
];

/** Objects that are a person: logging or sending one as a whole hands on who it is. */
const PERSONS = [
  'user',
  'customer',
  'subscriber',
  'member',
  'patient',
  'visitor',
  'employee',
  'person',
  'contact',
  'profile',
  'user profile',
  'current user',
  'new user',
  'user data',
  'user info',
  'customer data',
  'client info',
  'account holder',
  'applicant',
  'patient record',
  'users',
  'customers',
  'subscribers',
  'user details',
  'customer details',
  'logged in user',
  'registered user',
  'user record',
  'saved user',
  'created user',
  'existing user',
  'db user',
  'found user',
  'user doc',
  'recipient',
  'guest',
  'donor',
  'student',
  'buyer',
  'lead',
  ...['target', 'other', 'auth', 'authenticated', 'firebase', 'session', 'updated', 'deleted', 'invited'].map(
    (which) => `${which} user`,
  ),
  ...['delete', 'update', 'remove', 'add', 'follow', 'invite', 'block'].map((aim) => `user to ${aim}`),
];

/** Within a person, these name that person too. */
const PERSON_FIELDS: Readonly<Record<string, string>> = table({
  name: 'user.name',
  // Alone it is as often the site's own account with a vendor.
  'account id': 'user.unique_id',
  first: 'user.name.first',
  last: 'user.name.last',
  // Alone they are as often a file's name.
  fname: 'user.name.first',
  lname: 'user.name.last',
  address: 'user.contact.address',
  city: 'user.contact.address.city',
  country: 'user.contact.address.country',
  location: 'user.location',
  age: 'user.demographic.age_range',
  id: 'user.unique_id',
  _id: 'user.unique_id',
  uid: 'user.unique_id',
  uuid: 'user.unique_id',
  sub: 'user.unique_id',
  login: 'user.account.username',
  handle: 'user.account.username',
  phone: 'user.contact.phone_number',
  mobile: 'user.contact.phone_number',
  token: 'user.authorization.credentials',
  'access token': 'user.authorization.credentials',
  'refresh token': 'user.authorization.credentials',
  'auth token': 'user.authorization.credentials',
  'session token': 'user.authorization.credentials',
  'session id': 'user.unique_id',
  'reset token': 'user.authorization.credentials',
  'api token': 'user.authorization.credentials',
});

/** Within these, a name is a label, a rule or a place for a value, not the value: `errors.email`. */
export const NOT_A_PERSON =
  /^(?:err|error|errors|labels?|messages?|msgs?|t|i18n|translations?|locale|strings|texts?|config|cfg|conf|options|opts|settings|env|constants?|const|schema|schemas|validators?|rules|validation|types?|templates?|routes?|router|paths?|urls?|links?|icons?|styles?|css|classes|columns?|cols|fields?|keys?|names?|headers?cols|methods?|\w*cert(?:ificate)?s?|selectors?|elements?|els?|refs?|dom|inputs|tests?|mocks?|fixtures?|flags?|permissions|roles?|touched|dirty|placeholders?|regexp?s?|patterns?|limits?|metrics|counters?|queues?|topics?|events?|statuses|enums?|Sequelize|mongoose|faker|chance|services?|providers?|controllers?|helpers?|utils?|lib|module|exports|prisma|db|knex|models?|repositories|repository|repo|dao|company|organization|shop|site|store|app|support|sender|smtp|transport|mailer|parts?|plugins?|packages?|pkg|projects?|products?|categor(?:y|ies)|branch(?:es)?|playlists?|albums?|tracks?|songs?|movies?|books?|games?)$/i;

/**
 * Whether a field is of the account with which the code itself signs in to a service: `options.auth.password`.
 * https://axios-http.com/docs/req_config
 */
export function isServiceAccount(holder: string, key: string): boolean {
  return SERVICE_ACCOUNT.test(holder) && SERVICE_ACCOUNT_KEYS.has(key);
}

const SERVICE_ACCOUNT = /^(?:basic|proxy|http)?_?auth$/i;
const SERVICE_ACCOUNT_KEYS = new Set(['user.account.username', 'user.authorization.password']);

/** Words after (or for some before) which a name no longer holds the personal value. */
const LOOK_ALIKE_LAST = new Set(
  'template templates templateid id ids type types count length size index status state error errors valid validator validation regex regexp pattern schema field fields label labels placeholder input inputs ref refs key keys column columns col enabled disabled required verified confirmed sent service services client provider transport transporter sender queue job worker handler handlers callback fn func function action actions controller router route routes path url uri link href config options settings opts params limit range ranges mask version family port format formats subject body html text message messages button form modal dialog page view component props icon image style class classname test tests mock preference preferences opt notification notifications notified token tokens hash hashed masked redacted encrypted policy rules rule strength exists taken changed updated timestamp at on date time updated login logins domain provider domains constraint prefix suffix separator hint helper util utils module mailer list lists manager store repository repo model models entity dto type iterator map set cache table'.split(
    ' ',
  ),
);
const LOOK_ALIKE_FIRST = new Set(
  'is has should can will did was on handle validate check verify send render get set parse format no num max min total use with count show hide enable disable invalid missing require required allow support company noreply admin from sender test mock fake dummy sample default'.split(
    ' ',
  ),
);

/** Names that read like personal data and are not, whole. */
const LOOK_ALIKES = new Set([
  'nameof',
  'filename',
  'hostname',
  'file name',
  'host name',
  'card',
  'zip',
  'race',
  // Mail that is sent, and whether to send it.
  ...['verification', 'welcome', 'invitation', 'activation', 'reminder', 'digest'].map(
    (kind) => `${kind} email`,
  ),
]);

const BY_WORDS = new Map(NAMES.flatMap(({ key, words }) => words.map((name) => [name, key] as const)));
const PERSON_WORDS = new Set(PERSONS);
const LONGEST = 4;

/** The words of a name: `userEmail`, `user_email`, `user-email`, `USER_EMAIL`. */
export function wordsOf(name: string): readonly string[] {
  let words = WORDS_SEEN.get(name);
  if (words === undefined) {
    words = splitName(name);
    if (WORDS_SEEN.size < 20_000) WORDS_SEEN.set(name, words);
  }
  return words;
}

const WORDS_SEEN = new Map<string, readonly string[]>();

function splitName(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter(Boolean);
}

/** The data a field of this name holds; null when the name says nothing. */
export function dataOfName(name: string): string | null {
  const known = NAMES_SEEN.get(name);
  if (known !== undefined) return known;
  const data = readName(name);
  if (NAMES_SEEN.size < 20_000) NAMES_SEEN.set(name, data);
  return data;
}

const NAMES_SEEN = new Map<string, string | null>();

function readName(name: string): string | null {
  const words = wordsOf(name);
  return dataOfWords(words) ?? (isRepeated(words) ? dataOfWords(withoutRepeat(words)) : null);
}

/** Words and numbers behind a name that say that it is there more than once: `email2`, `passwordConfirmation`. */
const REPEAT = /^(?:\d|confirm|confirmation|again|repeat)$/;
const NUMBERED = /(?<=[a-z]{3})\d$/;

function isRepeated(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  return (words.length > 1 && REPEAT.test(last)) || NUMBERED.test(last);
}

function withoutRepeat(words: readonly string[]): string[] {
  const last = words.at(-1)!;
  return NUMBERED.test(last) ? [...words.slice(0, -1), last.slice(0, -1)] : words.slice(0, -1);
}

function dataOfWords(words: readonly string[]): string | null {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return null;
  if (LOOK_ALIKES.has(words.join(' '))) return null;
  // `sentViaEmail` says how, not where to.
  if (words.length > 1 && (LOOK_ALIKE_FIRST.has(first) || words.at(-2) === 'via')) return null;
  const whole = BY_WORDS.get(words.join(' '));
  if (whole) return whole;
  if (LOOK_ALIKE_LAST.has(last) && !BY_WORDS.has(words.slice(-2).join(' '))) return null;
  for (let length = Math.min(LONGEST, words.length); length > 0; length--) {
    const key = BY_WORDS.get(words.slice(-length).join(' '));
    if (key && !(length === 1 && AMBIGUOUS_TAIL.has(last))) return key;
  }
  return null;
}

/** Single words that only mean a person's data when they are the whole name. */
const AMBIGUOUS_TAIL = new Set([
  'card',
  'zip',
  'tel',
  'sex',
  'street',
  'lat',
  'lng',
  'gps',
  'ip',
  'cookies',
  'fax',
  'race',
  'fingerprint',
  'passport',
  'income',
  'coordinates',
  'coords',
  'prescription',
  'symptoms',
]);

const ADDRESSEES = new Set(['to', 'cc', 'bcc']);
const MAIL = /mail|envelope/i;

/** The data that a member of this name holds: of a message, the addresses it goes to. */
export function dataOfMember(holder: string, name: string): string | null {
  return ADDRESSEES.has(name) && MAIL.test(holder) ? 'user.contact.email' : dataOfName(name);
}

/** Whether the name is that of a whole person. */
export function isPersonName(name: string): boolean {
  return PERSON_WORDS.has(wordsOf(name).join(' '));
}

/** What a field means within a person: `user.name`. */
export function dataOfPersonField(name: string): string | null {
  const words = [name, wordsOf(name).join(' ')].find((key) => Object.hasOwn(PERSON_FIELDS, key));
  return words === undefined ? null : PERSON_FIELDS[words]!;
}

/** h3's functions are imported, or there by themselves in Nuxt and Nitro. */
const h3 = (name: string, key: string): Record<string, string> => ({
  [`npm:h3.${name}()`]: key,
  [`global:${name}()`]: key,
});

/** Where personal data comes from: access paths, the longest that fits counts; null for what is none. */
export const ORIGINS: Readonly<Record<string, string | null>> = table({
  // https://expressjs.com/en/api.html#req
  '<express.Request>': 'http.header',
  '<express.Request>.body': 'http.request_body',
  '<express.Request>.files': 'http.request_body',
  '<express.Request>.file': 'http.request_body',
  '<express.Request>.query': 'http.request_path',
  '<express.Request>.params': null,
  '<express.Request>.url': 'http.request_path',
  '<express.Request>.originalUrl': 'http.request_path',
  '<express.Request>.path': 'http.request_path',
  '<express.Request>.baseUrl': null,
  '<express.Request>.hostname': null,
  '<express.Request>.host': null,
  '<express.Request>.protocol': null,
  '<express.Request>.secure': null,
  '<express.Request>.method': null,
  '<express.Request>.httpVersion': null,
  '<express.Request>.route': null,
  '<express.Request>.app': null,
  '<express.Request>.id': null,
  '<express.Request>.log': null,
  '<express.Request>.logger': null,
  '<express.Request>.t': null,
  '<express.Request>.xhr': null,
  '<express.Request>.fresh': null,
  '<express.Request>.stale': null,
  '<express.Request>.res': null,
  '<express.Request>.startTime': null,
  '<express.Request>.ip': 'user.device.ip_address',
  '<express.Request>.ips': 'user.device.ip_address',
  '<express.Request>.connection': null,
  '<express.Request>.socket': null,
  '<express.Request>.connection.remoteAddress': 'user.device.ip_address',
  '<express.Request>.socket.remoteAddress': 'user.device.ip_address',
  '<express.Request>.client.remoteAddress': 'user.device.ip_address',
  '<express.Request>.cookies': 'http.header.cookie',
  '<express.Request>.signedCookies': 'http.header.cookie',
  '<express.Request>.session': 'user.account',
  '<express.Request>.session.id': 'user.unique_id',
  '<express.Request>.sessionID': 'user.unique_id',
  '<express.Request>.session.cookie': null,
  '<express.Request>.user': 'user',
  '<express.Request>.auth': 'user',
  '<express.Request>.headers': 'http.header',
  '<express.Request>.rawHeaders': 'http.header',
  '<express.Response>': null,
  // https://socket.io/docs/v4/server-api/#sockethandshake
  '<socketio.Socket>.handshake.headers': 'http.header',
  '<socketio.Socket>.handshake.address': 'user.device.ip_address',
  '<socketio.Socket>.handshake.query': 'http.request_path',
  '<socketio.Socket>.handshake.auth': 'user.authorization.credentials',
  // https://fastify.dev/docs/latest/Reference/Request/
  '<fastify.Request>': 'http.header',
  '<fastify.Request>.body': 'http.request_body',
  '<fastify.Request>.query': 'http.request_path',
  '<fastify.Request>.url': 'http.request_path',
  '<fastify.Request>.originalUrl': 'http.request_path',
  '<fastify.Request>.params': null,
  '<fastify.Request>.method': null,
  '<fastify.Request>.id': null,
  '<fastify.Request>.log': null,
  '<fastify.Request>.server': null,
  '<fastify.Request>.routeOptions': null,
  '<fastify.Request>.hostname': null,
  '<fastify.Request>.ip': 'user.device.ip_address',
  '<fastify.Request>.ips': 'user.device.ip_address',
  '<fastify.Request>.headers': 'http.header',
  '<fastify.Request>.cookies': 'http.header.cookie',
  '<fastify.Request>.user': 'user',
  '<fastify.Request>.session': 'user.account',
  '<fastify.Request>.socket.remoteAddress': 'user.device.ip_address',
  '<fastify.Request>.socket': null,
  // https://koajs.com/#request
  // https://docs.adonisjs.com/guides/basics/request
  '<adonis.Context>': null,
  '<adonis.Context>.request.all()': 'http.request_body',
  '<adonis.Context>.request.body()': 'http.request_body',
  '<adonis.Context>.request.raw()': 'http.request_body',
  '<adonis.Context>.request.qs()': 'http.request_path',
  '<adonis.Context>.request.url()': 'http.request_path',
  '<adonis.Context>.request.ip()': 'user.device.ip_address',
  '<adonis.Context>.request.ips()': 'user.device.ip_address',
  '<adonis.Context>.request.headers()': 'http.header',
  '<adonis.Context>.auth.user': 'user',
  '<koa.Context>': null,
  '<koa.Context>.request': 'http.header',
  '<koa.Context>.request.body': 'http.request_body',
  '<koa.Context>.request.query': 'http.request_path',
  '<koa.Context>.request.method': null,
  '<koa.Context>.request.url': 'http.request_path',
  '<koa.Context>.request.ip': 'user.device.ip_address',
  '<koa.Context>.request.headers': 'http.header',
  '<koa.Context>.request.header': 'http.header',
  '<koa.Context>.query': 'http.request_path',
  '<koa.Context>.url': 'http.request_path',
  '<koa.Context>.originalUrl': 'http.request_path',
  '<koa.Context>.path': 'http.request_path',
  '<koa.Context>.ip': 'user.device.ip_address',
  '<koa.Context>.ips': 'user.device.ip_address',
  '<koa.Context>.headers': 'http.header',
  '<koa.Context>.header': 'http.header',
  '<koa.Context>.cookies.get()': 'http.header.cookie',
  '<koa.Context>.session': 'user.account',
  '<koa.Context>.state.user': 'user',
  // https://hapi.dev/api/#request
  '<hapi.Request>': 'http.header',
  '<hapi.Request>.payload': 'http.request_body',
  '<hapi.Request>.query': 'http.request_path',
  '<hapi.Request>.path': 'http.request_path',
  '<hapi.Request>.url': 'http.request_path',
  '<hapi.Request>.params': null,
  '<hapi.Request>.method': null,
  '<hapi.Request>.headers': 'http.header',
  '<hapi.Request>.state': 'http.header.cookie',
  '<hapi.Request>.info': null,
  '<hapi.Request>.info.remoteAddress': 'user.device.ip_address',
  '<hapi.Request>.info.referrer': 'http.referrer',
  '<hapi.Request>.auth.credentials': 'user',
  '<hapi.Request>.auth': null,
  '<hapi.Request>.server': null,
  '<hapi.Request>.response': null,
  // https://hono.dev/docs/api/request
  '<hono.Context>': null,
  '<web.Request>': 'http.header',
  '<web.Request>.json()': 'http.request_body',
  '<web.Request>.text()': 'http.request_body',
  '<web.Request>.formData()': 'http.request_body',
  '<web.Request>.parseBody()': 'http.request_body',
  '<web.Request>.body': 'http.request_body',
  '<web.Request>.url': 'http.request_path',
  '<web.Request>.nextUrl': 'http.request_path',
  '<web.Request>.path': 'http.request_path',
  '<web.Request>.query()': 'http.request_path',
  '<web.Request>.param()': null,
  '<web.Request>.method': null,
  '<web.Request>.signal': null,
  '<web.Request>.ip': 'user.device.ip_address',
  // https://hono.dev/docs/helpers/conninfo
  ...Object.fromEntries(
    [
      ...['cloudflare-workers', 'bun', 'deno', 'vercel', 'lambda-edge', 'netlify'].map(
        (name) => `hono/${name}`,
      ),
      '@hono/node-server/conninfo',
    ].map((module) => [`npm:${module}.getConnInfo().remote.address`, 'user.device.ip_address']),
  ),
  '<web.Request>.geo': 'user.location',
  '<web.Request>.cookies': 'http.header.cookie',
  '<web.Request>.headers': 'http.header',
  '<web.Headers>': null,
  // https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html
  '<lambda.Event>': null,
  '<lambda.Event>.body': 'http.request_body',
  '<lambda.Event>.headers': 'http.header',
  '<lambda.Event>.multiValueHeaders': 'http.header',
  '<lambda.Event>.queryStringParameters': 'http.request_path',
  '<lambda.Event>.cookies': 'http.header.cookie',
  '<lambda.Event>.requestContext.identity.sourceIp': 'user.device.ip_address',
  '<lambda.Event>.requestContext.http.sourceIp': 'user.device.ip_address',
  '<lambda.Event>.requestContext.identity.userAgent': 'http.user_agent',
  '<lambda.Event>.requestContext.http.userAgent': 'http.user_agent',
  '<lambda.Event>.requestContext.http.path': 'http.request_path',
  '<lambda.Event>.multiValueQueryStringParameters': 'http.request_path',
  '<lambda.Event>.rawQueryString': 'http.request_path',
  '<lambda.Event>.rawPath': 'http.request_path',
  '<lambda.Event>.path': 'http.request_path',
  // https://svelte.dev/docs/kit/@sveltejs-kit#RequestEvent
  '<svelte.Event>': null,
  '<svelte.Event>.getClientAddress()': 'user.device.ip_address',
  '<svelte.Event>.url': 'http.request_path',
  '<svelte.Event>.locals.user': 'user',
  '<svelte.Handle>': null,
  // https://docs.astro.build/en/reference/api-reference/
  '<astro.Context>': null,
  '<astro.Context>.clientAddress': 'user.device.ip_address',
  '<astro.Context>.url': 'http.request_path',
  '<remix.Args>': null,
  // https://elysiajs.com/essential/handler.html#context
  '<elysia.Context>': null,
  '<elysia.Context>.body': 'http.request_body',
  '<elysia.Context>.server': null,
  '<elysia.Context>.server.requestIP()': 'user.device.ip_address',
  '<elysia.Context>.headers': 'http.header',
  '<elysia.Context>.query': 'http.request_path',
  // https://h3.dev/utils/request
  '<h3.Event>': null,
  ...h3('readBody', 'http.request_body'),
  ...h3('readValidatedBody', 'http.request_body'),
  ...h3('getValidatedQuery', 'http.request_path'),
  ...h3('readFormData', 'http.request_body'),
  ...h3('readMultipartFormData', 'http.request_body'),
  ...h3('readRawBody', 'http.request_body'),
  ...h3('getRequestIP', 'user.device.ip_address'),
  ...h3('getRequestHeaders', 'http.header'),
  ...h3('getHeaders', 'http.header'),
  ...h3('getQuery', 'http.request_path'),
  ...h3('getRequestURL', 'http.request_path'),
  ...h3('parseCookies', 'http.header.cookie'),
  ...h3('getCookie', 'http.header.cookie'),
  'npm:next/headers.headers()': 'http.header',
  'npm:next/headers.cookies()': null,
  // https://firebase.google.com/docs/auth/admin/verify-id-tokens
  ...Object.fromEntries(
    ['npm:firebase-admin.auth()', 'npm:firebase-admin/auth.getAuth()'].flatMap((auth) =>
      ['verifyIdToken', 'verifySessionCookie'].map((method) => [`${auth}.${method}()`, 'user']),
    ),
  ),
  // Under which account the server runs. https://nodejs.org/api/os.html#osuserinfooptions
  'npm:os.userInfo()': null,
  'npm:os.userInfo().username': null,
  'npm:os.userInfo().uid': null,
  // The addresses of hosts. https://nodejs.org/api/dns.html
  ...Object.fromEntries(
    ['npm:dns', 'npm:dns.promises', 'npm:dns/promises'].flatMap((dns) =>
      ['lookup', 'resolve', 'resolve4', 'resolve6'].map((method) => [`${dns}.${method}()`, null]),
    ),
  ),
  // Nest's parameter decorators, https://docs.nestjs.com/controllers#request-object
  'npm:@nestjs/common.Body()': 'http.request_body',
  'npm:@nestjs/common.Query()': 'http.request_path',
  'npm:@nestjs/common.Param()': 'http.request_path',
  'npm:@nestjs/common.Headers()': 'http.header',
  'npm:@nestjs/common.Ip()': 'user.device.ip_address',
  'npm:@nestjs/common.Session()': 'user.account',
  // https://bun.com/docs/runtime/http/server
  '<bun.Server>': null,
  '<bun.Server>.requestIP()': 'user.device.ip_address',
  // https://docs.deno.com/api/deno/~/Deno.ServeHandlerInfo
  '<deno.Info>': null,
  '<deno.Info>.remoteAddr': 'user.device.ip_address',
  // https://bun.sh/docs/api/http#routing
  '<bun.Request>': 'http.header',
  '<bun.Request>.json()': 'http.request_body',
  '<bun.Request>.formData()': 'http.request_body',
  '<bun.Request>.text()': 'http.request_body',
  '<bun.Request>.url': 'http.request_path',
  '<bun.Request>.params': null,
  '<bun.Request>.method': null,
  '<bun.Request>.headers': 'http.header',
  // https://developer.mozilla.org/docs/Web/API/Navigator
  'global:navigator.userAgent': 'http.user_agent',
  'global:navigator.userAgentData': 'http.user_agent',
  'global:navigator.language': 'user.demographic.language',
  'global:navigator.languages': 'user.demographic.language',
  'global:navigator.platform': 'user.device',
  'global:navigator.hardwareConcurrency': 'user.device',
  'global:navigator.deviceMemory': 'user.device',
  'global:screen': 'user.device',
  'global:document.cookie': 'user.device.cookie',
  'global:document.referrer': 'http.referrer',
  'global:location.href': 'user.behavior.browsing_history',
  'global:document.URL': 'user.behavior.browsing_history',
  'global:document.location.href': 'user.behavior.browsing_history',
  '<geo.Position>': 'user.location',
  '<geo.Position>.coords': 'user.location',
  '<geo.Position>.timestamp': null,
  'global:FormData()': 'user',
});

/** What a whole request holds: serializers and the console print all of it. */
export const WHOLE_REQUESTS: Readonly<Record<string, readonly string[]>> = table({
  // https://github.com/pinojs/pino-std-serializers, https://github.com/trentm/node-bunyan#serializers
  '<express.Request>': ['http.header', 'http.request_path', 'user.device.ip_address'],
  // https://github.com/koajs/koa/blob/master/lib/context.js, `inspect`
  '<koa.Context>': ['http.header', 'http.request_path'],
  '<koa.Context>.request': ['http.header', 'http.request_path'],
  // https://docs.aws.amazon.com/lambda/latest/dg/services-apigateway.html#apigateway-example-event
  '<lambda.Event>': ['http.request_body', 'http.header', 'http.request_path', 'user.device.ip_address'],
});

/** Request headers that say something of their own. https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers */
export const HEADERS: Readonly<Record<string, string | null>> = table({
  cookie: 'http.header.cookie',
  authorization: 'http.header.authorization',
  'x-api-key': 'http.header.authorization',
  'user-agent': 'http.user_agent',
  referer: 'http.referrer',
  referrer: 'http.referrer',
  'x-forwarded-for': 'user.device.ip_address',
  'x-real-ip': 'user.device.ip_address',
  'cf-connecting-ip': 'user.device.ip_address',
  'true-client-ip': 'user.device.ip_address',
  'fly-client-ip': 'user.device.ip_address',
  'x-client-ip': 'user.device.ip_address',
  'x-cluster-client-ip': 'user.device.ip_address',
  'x-original-forwarded-for': 'user.device.ip_address',
  'x-access-token': 'http.header.authorization',
  'x-auth-token': 'http.header.authorization',
  'proxy-authorization': 'http.header.authorization',
  'sec-ch-ua': 'http.user_agent',
  'sec-ch-ua-platform': 'http.user_agent',
  'sec-ch-ua-mobile': 'http.user_agent',
  'cf-ipcountry': 'user.location',
  'x-vercel-ip-country': 'user.location',
  'x-vercel-ip-city': 'user.location',
  'cloudfront-viewer-country': 'user.location',
  forwarded: 'user.device.ip_address',
  'accept-language': 'user.demographic.language',
  host: null,
  'content-type': null,
  'content-length': null,
  accept: null,
  'accept-encoding': null,
  'x-request-id': null,
  'x-correlation-id': null,
  traceparent: null,
  'x-forwarded-proto': null,
  'x-forwarded-host': null,
  'if-none-match': null,
  'if-modified-since': null,
  'stripe-signature': null,
  'x-hub-signature-256': null,
  range: null,
  origin: null,
  connection: null,
  upgrade: null,
  via: null,
  expect: null,
  te: null,
  pragma: null,
  'cache-control': null,
  'content-encoding': null,
  'transfer-encoding': null,
  'if-range': null,
  'if-match': null,
  'if-unmodified-since': null,
  'cf-ray': null,
  'x-amzn-trace-id': null,
  'x-cloud-trace-context': null,
  'x-request-start': null,
  'x-forwarded-port': null,
  'x-forwarded-server': null,
  'sec-fetch-site': null,
  'sec-fetch-mode': null,
  'sec-fetch-dest': null,
  'sec-fetch-user': null,
});

/** What a request header of this name holds; null for what is not personal. */
export function dataOfHeader(name: string): string | null {
  const header = name.toLowerCase();
  return Object.hasOwn(HEADERS, header) ? HEADERS[header]! : `http.header.${header}`;
}

/** Objects whose members are request headers, and methods that give one by name. */
export const HEADER_OBJECTS = new Set([
  '<socketio.Socket>.handshake.headers',
  '<express.Request>.headers',
  '<fastify.Request>.headers',
  '<koa.Context>.headers',
  '<koa.Context>.header',
  '<koa.Context>.request.headers',
  '<koa.Context>.request.header',
  '<hapi.Request>.headers',
  'npm:@nestjs/common.Headers()',
  '<lambda.Event>.headers',
  '<lambda.Event>.multiValueHeaders',
  '<elysia.Context>.headers',
]);

export const HEADER_GETTERS = new Set([
  '<express.Request>.get()',
  '<express.Request>.header()',
  '<koa.Context>.get()',
  '<koa.Context>.request.get()',
  '<web.Request>.header()',
  '<web.Request>.headers.get()',
  '<bun.Request>.headers.get()',
  'npm:next/headers.headers().get()',
]);

/** Functions that give a header of the request that they are handed first. https://h3.dev/utils/request */
export const HEADER_FUNCTIONS = new Set(
  ['getHeader', 'getRequestHeader'].flatMap((name) => [`npm:h3.${name}()`, `global:${name}()`]),
);

/** Methods that give a field of a form by its name. https://developer.mozilla.org/docs/Web/API/FormData/get */
export const FORM_GETTERS = new Set(
  ['global:FormData()', '<web.Request>.formData()', '<bun.Request>.formData()']
    .flatMap((form) => [`${form}.get()`, `${form}.getAll()`])
    .concat('<adonis.Context>.request.input()'),
);

/** Functions after which a value is no longer personal, by name; the promises file adds more. */
export const REDACTOR_NAME =
  /^(?:mask|redact|anonymi[sz]e|obfuscate|scrub|censor|sanitize|strip(?:Pii|Personal)|remove(?:Pii|Personal))|(?:Masked|Redacted|Anonymi[sz]ed|Scrubbed)$|^(?:pii|privacy)(?:Safe|Filter)/;

/** Members that say something about a value without handing it on. */
export const NOT_THE_VALUE = new Set([
  'length',
  'size',
  'constructor',
  'includes',
  'startsWith',
  'endsWith',
  'indexOf',
  'has',
  'test',
  'match',
  'equals',
  'isActive',
  'verified',
  'createdAt',
  'updatedAt',
  'role',
  'roles',
  'permissions',
  'status',
  'version',
  '__v',
  'localeCompare',
  'hasOwnProperty',
  'count',
  'every',
  'some',
  'lastIndexOf',
  'search',
  'type',
  'kind',
  'plan',
  'isAdmin',
  'active',
  'enabled',
  'save',
  'remove',
  'destroy',
  'validate',
  'comparePassword',
  'validatePassword',
  'then',
  'catch',
  'prototype',
]);

/** How the data is named in a message. */
export const DATA_LABELS: Readonly<Record<string, string>> = table({
  user: "the user's data",
  'user.account': "the user's session",
  'user.account.username': "the user's account name",
  'user.authorization.password': "the user's password",
  'user.authorization.credentials': "the user's credentials",
  'user.behavior.browsing_history': 'the page address',
  'user.biometric': "the user's biometrics",
  'user.contact': "the user's contact data",
  'user.contact.address': "the user's address",
  'user.contact.address.city': "the user's city",
  'user.contact.address.country': "the user's country",
  'user.contact.address.postal_code': "the user's postal code",
  'user.contact.address.street': "the user's street",
  'user.contact.email': "the user's e-mail address",
  'user.contact.fax_number': "the user's fax number",
  'user.contact.phone_number': "the user's phone number",
  'user.demographic.age_range': "the user's age",
  'user.demographic.date_of_birth': "the user's date of birth",
  'user.demographic.gender': "the user's gender",
  'user.demographic.language': "the user's language",
  'user.demographic.marital_status': "the user's marital status",
  'user.demographic.race_ethnicity': "the user's ethnicity",
  'user.demographic.religious_belief': "the user's religion",
  'user.demographic.sexual_orientation': "the user's sexual orientation",
  'user.device': "the user's device",
  'user.device.cookie': "the browser's cookies",
  'user.device.device_id': "the user's device id",
  'user.device.ip_address': 'the IP address',
  'user.financial': "the user's finances",
  'user.financial.bank_account': "the user's bank account",
  'user.financial.credit_card': "the user's card number",
  'user.demographic': "the user's demographic data",
  'user.demographic.political_opinion': "the user's political opinion",
  'user.government_id.immigration': "the user's immigration record",
  'user.government_id.vehicle_registration': "the user's license plate",
  'user.government_id.drivers_license_number': "the user's driving licence number",
  'user.government_id.national_identification_number': "the user's national identification number",
  'user.government_id.passport_number': "the user's passport number",
  'user.health_and_medical': "the user's health data",
  'user.health_and_medical.insurance_beneficiary_id': "the user's insurance number",
  'user.location': "the user's location",
  'user.name': "the user's name",
  'user.name.first': "the user's first name",
  'user.name.last': "the user's last name",
  'user.unique_id': "the user's id",
  'http.header': "the request's headers",
  'http.header.authorization': "the request's authorization header",
  'http.header.cookie': "the request's cookies",
  'http.referrer': 'the referrer',
  'http.request_body': "the request's body",
  'http.request_path': 'the requested address',
  'http.request_time': 'the time of the request',
  'http.user_agent': 'the user agent',
});
