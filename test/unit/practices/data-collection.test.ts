import assert from 'node:assert/strict';
import { lines } from '../../support/practices-of.js';

describe('practices/data-collection', () => {
  it('finds fields that are taken from requests, forms and devices', () => {
    assert.deepEqual(
      lines(`export default async (req, res) => {
  const { email, quantity, address: { city } = {} } = req.body;
  save(req.body.phoneNumber);
};
const form = <form>
  <input type="email" name="contact" />
  <input name="firstName" />
  <input type="search" name="q" />
</form>;
navigator.geolocation.getCurrentPosition(done);`),
      [
        "2 data-collection: Takes the user's e-mail address from the request",
        "2 data-collection: Takes the user's address from the request",
        "3 data-collection: Takes the user's phone number from the request",
        "6 data-collection: Asks for the user's e-mail address",
        "7 data-collection: Asks for the user's first name",
        "10 data-collection: Asks the device for the user's location",
      ],
    );
  });

  it('is silent about fields that are not personal, and objects of other kinds', () => {
    assert.deepEqual(
      lines(`export default async (req, res) => { const { color, emailTemplateId } = req.body; draw(post.body.email); };
const field = <input type="checkbox" name="email" />;`),
      [],
    );
  });
});
