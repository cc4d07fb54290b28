import { describeSentences } from '../../../support/statements-of.js';

describeSentences('How long data is kept', [
  ['We keep your data for two years.', 'permits retain user keep P2Y exact'],
  ['Logs are deleted after 30 days.', 'permits retain logs keep P30D exact', 'permits delete -'],
  ['Logs are deleted within 30 (thirty) days.', 'permits retain logs keep P30D maximum', 'permits delete -'],
  ['Access logs are kept for up to fourteen days.', 'permits retain logs keep P14D maximum'],
  ['Your data is stored for no longer than 6 months.', 'permits retain user keep P6M maximum'],
  ['We do not keep logs for more than a week.', 'permits retain logs keep P1W maximum'],
  [
    'Server logs are rotated every week and deleted after a fortnight.',
    'permits retain logs keep P2W exact',
    'permits delete -',
  ],
  ['Personal data is retained for thirty-six months.', 'permits retain user keep P36M exact'],
  ['Data is kept until you delete your account.', 'permits retain user'],
  ['We do not retain your data.', 'denies store user'],
  [
    'Cookies expire after one year.',
    'permits retain user.device.cookie keep P1Y exact',
    'permits delete user.device.cookie',
  ],
  ['Backups are erased after ninety days.', 'permits retain - keep P90D exact', 'permits delete -'],
  ['Log files are kept for half a year.', 'permits retain logs keep P6M exact'],
  ['Orders are kept for ten years as bookkeeping law requires.', 'permits retain - keep P10Y exact'],
]);
