import assert from 'node:assert/strict';
import { lines } from '../../support/practices-of.js';

describe('practices/payments', () => {
  it('finds payment SDKs where they are set up and asked to pay', () => {
    assert.deepEqual(
      lines(`import Stripe from 'stripe';
import { loadStripe } from '@stripe/stripe-js';
const stripe = new Stripe(key);
await stripe.checkout.sessions.create({ customer_email: user.email });
await stripe.prices.list();
const client = await loadStripe('pk');
const script = document.createElement('script');
script.src = 'https://web.squarecdn.com/v1/square.js';`),
      [
        '3 payments: Takes payments with Stripe (stripe)',
        "4 payments: Takes a payment with Stripe (stripe.checkout.sessions.create) with the user's e-mail address",
        '6 payments: Takes payments with Stripe (@stripe/stripe-js)',
        '8 payments: Takes payments with Square (web.squarecdn.com)',
      ],
    );
  });

  it('reports the import where nothing else shows the use', () => {
    assert.deepEqual(lines(`import { PayPalButtons } from '@paypal/react-paypal-js';`), [
      '1 payments: Takes payments with PayPal (@paypal/react-paypal-js)',
    ]);
  });

  it('is silent about classes of the site', () => {
    assert.deepEqual(
      lines(`class Stripe { create() {} }
new Stripe('blue').create();
import type { Stripe as S } from 'stripe';`),
      [],
    );
  });
});
