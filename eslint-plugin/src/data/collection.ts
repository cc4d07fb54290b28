import { table } from './table.js';

/** Calls that take personal data from the visitor's device. */
export const DEVICE_APIS = [
  {
    calls: [
      'global:navigator.geolocation.getCurrentPosition()',
      'global:navigator.geolocation.watchPosition()',
    ],
    data: 'user.location',
    what: "Asks the device for the user's location",
    source: 'https://developer.mozilla.org/docs/Web/API/Geolocation',
  },
  {
    calls: ['global:navigator.clipboard.readText()', 'global:navigator.clipboard.read()'],
    data: 'user.content',
    what: "Reads the device's clipboard",
    source: 'https://developer.mozilla.org/docs/Web/API/Clipboard/readText',
  },
  {
    calls: ['bluetooth', 'usb', 'hid']
      .map((bus) => `global:navigator.${bus}.requestDevice()`)
      .concat('global:navigator.serial.requestPort()', 'global:navigator.requestMIDIAccess()'),
    data: 'user.device',
    what: 'Asks for devices near the user',
    source: 'https://developer.mozilla.org/docs/Web/API/Bluetooth/requestDevice',
  },
  {
    calls: [
      'Accelerometer',
      'LinearAccelerationSensor',
      'GravitySensor',
      'Gyroscope',
      'Magnetometer',
      'AbsoluteOrientationSensor',
      'RelativeOrientationSensor',
      'AmbientLightSensor',
    ].map((sensor) => `global:${sensor}()`),
    data: 'user.device',
    what: "Reads the device's sensors",
    source: 'https://developer.mozilla.org/docs/Web/API/Sensor_APIs',
  },
  {
    calls: ['global:navigator.getBattery()', 'global:IdleDetector()'],
    data: 'user.device',
    what: "Reads the device's state",
    source: 'https://developer.mozilla.org/docs/Web/API/Battery_Status_API',
  },
  {
    calls: ['global:navigator.mediaDevices.getDisplayMedia()'],
    data: 'user.content',
    what: "Asks to see the user's screen",
    source: 'https://developer.mozilla.org/docs/Web/API/MediaDevices/getDisplayMedia',
  },
  {
    calls: ['global:SpeechRecognition()', 'global:webkitSpeechRecognition()'],
    data: 'user.biometric.voice',
    what: "Listens to the user's speech",
    source: 'https://developer.mozilla.org/docs/Web/API/SpeechRecognition',
  },
  {
    calls: ['global:navigator.mediaDevices.getUserMedia()', 'global:navigator.getUserMedia()'],
    data: 'user.content.self_image',
    what: 'Asks the device for camera or microphone',
    source: 'https://developer.mozilla.org/docs/Web/API/MediaDevices/getUserMedia',
  },
  {
    calls: ['global:navigator.contacts.select()'],
    data: 'user.contact',
    what: "Asks the device for the user's contacts",
    source: 'https://developer.mozilla.org/docs/Web/API/ContactsManager/select',
  },
  {
    calls: [
      'npm:@fingerprintjs/fingerprintjs.load()',
      'npm:clientjs.ClientJS()',
      'npm:@thumbmarkjs/thumbmarkjs.getFingerprint()',
      'npm:fingerprintjs2.get()',
      'npm:fingerprintjs2.getPromise()',
      'npm:@fingerprintjs/fingerprintjs-pro.load()',
      'global:FingerprintJS.load()',
      'global:Fingerprint2.get()',
    ],
    data: 'user.device.device_id',
    what: "Fingerprints the user's device",
    source: 'https://github.com/fingerprintjs/fingerprintjs',
  },
  {
    calls: [
      'npm:@capacitor/geolocation.Geolocation.getCurrentPosition()',
      'npm:@capacitor/geolocation.Geolocation.watchPosition()',
      'npm:expo-location.getCurrentPositionAsync()',
      'npm:expo-location.watchPositionAsync()',
      'npm:react-use.useGeolocation()',
      'npm:@vueuse/core.useGeolocation()',
      'npm:react-geolocated.useGeolocated()',
    ],
    data: 'user.location',
    what: "Asks the device for the user's location",
    source: 'https://capacitorjs.com/docs/apis/geolocation',
  },
] as const;

/** Events that the device's sensors send. https://developer.mozilla.org/docs/Web/API/Device_orientation_events */
export const SENSOR_EVENTS: ReadonlySet<string> = new Set([
  'deviceorientation',
  'deviceorientationabsolute',
  'devicemotion',
]);

/** Methods that give a field of a request's form by its name. */
export const FORM_FIELD_CALLS = [
  '<web.Request>.formData().get()',
  '<web.Request>.formData().getAll()',
  '<bun.Request>.formData().get()',
  'global:FormData().get()',
  '<adonis.Context>.request.input()',
] as const;

/** Where a request holds what a visitor entered. */
export const FORM_ORIGINS = [
  '<express.Request>.body',
  '<fastify.Request>.body',
  '<koa.Context>.request.body',
  '<adonis.Context>.request.all()',
  '<adonis.Context>.request.body()',
  '<hapi.Request>.payload',
  '<web.Request>.json()',
  '<bun.Request>.json()',
  '<lambda.Event>.body',
  '<elysia.Context>.body',
  'npm:h3.readBody()',
  'global:readBody()',
  'npm:h3.readValidatedBody()',
  'global:readValidatedBody()',
  '<web.Request>.formData()',
  '<web.Request>.parseBody()',
  'npm:@nestjs/common.Body()',
  // https://express-validator.github.io/docs/api/matched-data
  'npm:express-validator.matchedData()',
] as const;

/**
 * Calls that check a form and give it back: of Zod (https://zod.dev/basics), Joi, Yup, Valibot, class-transformer,
 * Conform, Lodash and those that are named likewise.
 */
export const FORM_CHECKS =
  /^(?:(?:parse|safeParse|validate|cast|assert|decode|sanitize)(?:Async|Sync|Body|Input|Data|Form|FormData|Payload|Request|Schema|With\w+)?|pick|omit|fromEntries|plainToInstance|plainToClass|formDataToObject)$/;

/** Those of them that are told which fields of a form they leave. https://lodash.com/docs/#pick */
export const FORM_PICKS: readonly string[] = [
  ...['lodash', 'lodash-es', 'underscore', 'radash', 'es-toolkit'].map((name) => `npm:${name}.pick()`),
  'npm:lodash/pick()',
  'npm:just-pick()',
  'global:_.pick()',
];

/** Where such a call's result has the form. */
export const FORM_RESULTS: ReadonlySet<string> = new Set(['data', 'value', 'values', 'output', 'payload']);

/** Methods that keep a record, and what they say they keep: Mongoose, Sequelize, Prisma, TypeORM, Knex, MongoDB. */
export const PERSON_WRITES =
  /^(?:create|bulkCreate|insert|add|save|register|signUp|signup|build|upsert|update|replace|patch|findByIdAndUpdate|findOneAndUpdate|findOneAndReplace)([A-Z]\w*)?$/;

/** What `type` and `autocomplete` of a form field say. https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill */
export const FIELD_TYPES: Readonly<Record<string, string>> = table({
  email: 'user.contact.email',
  tel: 'user.contact.phone_number',
  password: 'user.authorization.password',
  name: 'user.name',
  'given-name': 'user.name.first',
  'family-name': 'user.name.last',
  'street-address': 'user.contact.address.street',
  'address-line1': 'user.contact.address.street',
  'postal-code': 'user.contact.address.postal_code',
  country: 'user.contact.address.country',
  'cc-number': 'user.financial.credit_card',
  bday: 'user.demographic.date_of_birth',
  sex: 'user.demographic.gender',
  username: 'user.account.username',
});
