import assert from 'node:assert/strict';
import { DATA_LABELS, dataOfName, NAMES, ORIGINS } from '#plugin/data/personal-data.js';
import { FIDESLANG_CATEGORIES, OWN_CATEGORIES } from '#plugin/data/taxonomy.js';

describe('data/personal-data', () => {
  it('knows personal names in any case', () => {
    const names = [
      'email',
      'userEmail',
      'user_email',
      'USER_EMAIL',
      'firstName',
      'billing-address',
      'dateOfBirth',
      'clientIp',
      'creditCardNumber',
      'ssn',
      'zipCode',
    ];
    assert.deepEqual(names.map(dataOfName), [
      'user.contact.email',
      'user.contact.email',
      'user.contact.email',
      'user.contact.email',
      'user.name.first',
      'user.contact.address',
      'user.demographic.date_of_birth',
      'user.device.ip_address',
      'user.financial.credit_card',
      'user.government_id.national_identification_number',
      'user.contact.address.postal_code',
    ]);
  });

  it('is not taken in by look-alikes', () => {
    const names = [
      'emailTemplateId',
      'ipRange',
      'nameof',
      'filename',
      'hostname',
      'isEmail',
      'emailCount',
      'sendEmail',
      'passwordRules',
      'addressBookUrl',
      'zip',
      'card',
      'ship',
      'tip',
      'description',
      'phoneRegex',
      'sentViaEmail',
      'emailVerified',
    ];
    assert.deepEqual(
      names.filter((name) => dataOfName(name) !== null),
      [],
    );
  });

  it('speaks of data by the keys that policies are read with', () => {
    const known = new Set<string>([...FIDESLANG_CATEGORIES, ...OWN_CATEGORIES]);
    const used = [
      ...NAMES.map(({ key }) => key),
      ...Object.keys(DATA_LABELS),
      ...Object.values(ORIGINS).flatMap((key) => key ?? []),
    ];
    assert.deepEqual(
      used.filter((key) => !known.has(key) && !key.startsWith('http.header.')),
      [],
    );
  });
});
