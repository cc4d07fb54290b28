const stripe = require('stripe')('sk_test_key');

const { email } = JSON.parse(process.env.VISITOR);
stripe.customers.create({ email });
