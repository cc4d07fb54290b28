import { describeSentences } from '../../../support/statements-of.js';

describeSentences('Fragments of clauses on retention, and tables of recipients', [
  [
    '## Retention\n\nOrder records: six (6) years. Account data: 30 days.',
    'permits retain - keep P6Y exact',
    'permits retain user.account keep P30D exact',
  ],
  [
    '## How long we keep data\n\n- Account data: at most 90 days\n- IP addresses: 14 days',
    'permits retain user.account keep P90D maximum',
    'permits retain user.device.ip_address keep P14D exact',
  ],
  ['## Opening hours\n\nOrder desk: 5 days a week.'],
  [
    '## Who gets data\n\nThese are the companies that we work with.\n\n| Processor | Purpose | Data |\n|---|---|---|\n| Stripe | Payments | Name, card data |\n| Postmark | Transactional e-mail | E-mail address |',
    'permits share user.financial.credit_card to stripe',
    'permits pay - to stripe',
    'permits share user.contact.email to postmark',
    'permits email -',
  ],
  ['Server logs are kept for 6 to 12 months.', 'permits retain logs keep P12M maximum'],
  [
    'Log files are rotated weekly and deleted after four weeks.',
    'permits retain logs keep P4W exact',
    'permits delete -',
  ],
]);
