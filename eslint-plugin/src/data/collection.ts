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
    ],
    data: 'user.device.device_id',
    what: "Fingerprints the user's device",
    source: 'https://github.com/fingerprintjs/fingerprintjs',
  },
  {
    calls: [
      'npm:@capacitor/geolocation.Geolocation.getCurrentPosition()',
      'npm:expo-location.getCurrentPositionAsync()',
    ],
    data: 'user.location',
    what: "Asks the device for the user's location",
    source: 'https://capacitorjs.com/docs/apis/geolocation',
  },
] as const;

/** Where a request holds what a visitor entered. */
export const FORM_ORIGINS = [
  '<express.Request>.body',
  '<fastify.Request>.body',
  '<koa.Context>.request.body',
  '<hapi.Request>.payload',
  '<web.Request>.json()',
  '<web.Request>.formData()',
  '<web.Request>.parseBody()',
  'npm:@nestjs/common.Body()',
] as const;

/** What `type` and `autocomplete` of a form field say. https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill */
export const FIELD_TYPES: Readonly<Record<string, string>> = {
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
};

/** Names of fields that hold personal data in a form, and may mean anything elsewhere. */
export const PERSONAL_FIELDS: ReadonlySet<string> = new Set([
  'name',
  'address',
  'city',
  'phone',
  'mobile',
  'age',
]);
