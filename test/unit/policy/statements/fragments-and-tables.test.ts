import { describeSentences } from '../../../support/statements-of.js';

describeSentences('Fragments of clauses on retention, and tables of recipients', [
  [
    '## Retention\n\nOrder records: six (6) years. Account data: 30 days.',
    'permits retain user keep P6Y exact',
    'permits retain user.account keep P30D exact',
  ],
  [
    '## How long we keep data\n\n- Account data: at most 90 days\n- IP addresses: 14 days',
    'permits retain user.account keep P90D maximum',
    'permits retain user.device.ip_address keep P14D exact',
  ],
  ['## Opening hours\n\nOrder desk: 5 days a week.'],
  [
    '## Who gets data\n\n| Processor | Purpose | Data |\n|---|---|---|\n| Stripe | Payments | Name, card data |\n| Postmark | Transactional e-mail | E-mail address |',
  ],
  ['Server logs are kept for 6 to 12 months.', 'permits retain - keep P12M maximum'],
  [
    'Log files are rotated weekly and deleted after four weeks.',
    'permits retain - keep P4W exact',
    'permits delete -',
  ],
]);
