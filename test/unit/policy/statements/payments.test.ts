import { describeSentences } from '../../../support/statements-of.js';

describeSentences('Payments', [
  ['Payments are made via PayPal or bank transfer.', 'limits pay - to paypal+bank-transfer'],
  ['You can pay by credit card or PayPal.', 'permits pay - to credit-card+paypal'],
  ['We accept PayPal and credit cards.', 'limits pay - to paypal+credit-card'],
  ['We only accept bank transfers.', 'limits pay - to bank-transfer'],
  ['We use Stripe to process payments.', 'limits pay - to stripe'],
  ['Stripe processes our payments.', 'permits pay - to stripe'],
  ['Payments are processed by Stripe.', 'permits pay - to stripe'],
  ['Payments may be made by PayPal, cash or other means.', 'permits pay - to paypal+cash vague'],
  ['We do not accept cheques.', 'denies pay - to cheque'],
  ['Payment is by invoice only.', 'limits pay - to invoice'],
  ['We do not store your credit card number.', 'denies store user.financial.credit_card'],
  [
    'Donations are processed by our trusted payment partners including DonorBox, The Giving Block, Stripe, Shopify, and PayPal, depending on the payment method selected.',
    'permits pay - to stripe+paypal vague',
  ],
  ['Payments are handled by payment providers.', 'permits pay - vague'],
]);
