import { describeReasons, describeSentences } from '../../../support/statements-of.js';

describeSentences('Denials of what the vocabulary does not know', [
  ['We do not log DNS queries.'],
  ['No DNS queries are logged.'],
  ['DNS queries are never logged by our resolvers.'],
  ['We do not keep DNS logs.'],
  ['We keep no logs of DNS queries.'],
  ['We do not keep any debug logs.'],
  ['We never log the content of your traffic.'],
  ['We do not log typing tests.'],
  ['We do not log what you type.'],
  ['We do not collect donations.'],
  ['We do not store chat transcripts.'],
  ['We do not sell alcohol to minors.'],
  // What is known beside the unknown is denied.
  ['We do not log your queries or your IP address.', 'denies log user.device.ip_address'],
  ['We do not log which pages you visit.', 'denies log http.request_path'],
  ["We don't collect telemetry.", 'denies collect user.telemetry'],
  ['No telemetry.', 'denies collect user.telemetry'],
  // General words stay general.
  ['We do not log anything.', 'denies log user'],
  ['We log nothing.', 'denies log user'],
  ['We do not log.', 'denies log user'],
  ['We do not log any data.', 'denies log user'],
  ['We do not log any information about you.', 'denies log user'],
  ['We do not log your visits.', 'denies log user'],
  ['Requests are not logged.', 'denies log user'],
  ['We keep no logs.', 'denies log user'],
  ['We do not keep any logs of your visits.', 'denies log user'],
  ['No access logs are kept.', 'denies log user'],
  ['We collect no data.', 'denies collect user'],
  ['We do not store anything on our servers.', 'denies store user'],
]);

describeReasons('Why a denial of something unknown is not read', [
  ['We do not log DNS queries.', 'It denies logging something that is not in the vocabulary: "dns queries".'],
  ['We never sell hats.', 'It denies selling something that is not in the vocabulary: "hats".'],
  ['We collect donations.', 'It speaks of collecting something that is not in the vocabulary: "donations".'],
]);
