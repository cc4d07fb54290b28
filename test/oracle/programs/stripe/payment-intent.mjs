import Stripe from 'stripe';

const stripe = new Stripe('sk_test_key');
await stripe.paymentIntents.create({ amount: 1000, currency: 'gbp' });
