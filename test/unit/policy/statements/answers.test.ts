import { describeSentences } from '../../../support/statements-of.js';

describeSentences('Headings that ask and answers that deny', [
  ['## Do you use cookies?\n\nNo.', 'denies store user.device.cookie'],
  ['## Do you share my data?\n\nNo, never.', 'denies share user'],
  ['## What do you collect?\n\nNothing. There is no sign-up.', 'denies collect user'],
  ['## Is my data shared with third parties?\n\nNo.', 'denies share user to third-party'],
  ['## Cookies\n\nNone.', 'denies store user.device.cookie'],
  ['## Do you sell my data?\n\nNo! Never.', 'denies sell user'],
  ['## Will you email me?\n\nNo, except for receipts.'],
  ['## Do you use cookies?\n\nYes, one session cookie.'],
  ['## Do you use analytics?\n\nWe do not know yet.'],
]);
