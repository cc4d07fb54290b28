import { describeReasons, describeSentences } from '../../../support/statements-of.js';

const PARTIAL =
  'It denies only a part of what it speaks of, or only some cases: code cannot be held to that.';

describeReasons('Partial negation is neither a permission nor a denial', [
  ['Not all data is shared.', PARTIAL],
  ['Not all of your data is shared with third parties.', PARTIAL],
  ['Not every visit is logged.', PARTIAL],
  ['Not every cookie is used for tracking.', PARTIAL],
  ['Not everything that you send us is stored.', PARTIAL],
  ['We do not share all of your data.', PARTIAL],
  ['We do not collect all of this information from everyone.', PARTIAL],
  ['We do not share every detail with partners.', PARTIAL],
  ['We do not always log your IP address.', PARTIAL],
  ['We do not necessarily keep your messages.', PARTIAL],
  ['Your IP address is not always stored.', PARTIAL],
]);

describeSentences('What looks like partial negation and is none', [
  ['We do not share any or all of your data.', 'denies share user'],
  ['We do not collect data at all.', 'denies collect user'],
  ['None of your data is shared.', 'denies share user'],
  ['We always refuse to sell your data.', 'denies sell user'],
  ['We never share all or part of your data.', 'denies share user'],
  ['All your data is kept private and is not shared.', 'denies share user'],
  ['Every visit is logged.', 'permits log -'],
]);

describeSentences('A denial for a reason that is about one thing is of that thing', [
  [
    'Because we host it ourselves, no data is shared with third parties.',
    'denies share user to third-party qualified',
  ],
  [
    'Because we value your privacy, no data is shared with third parties.',
    'denies share user to third-party',
  ],
]);
