import { table } from './table.js';

/** What kind of doing a verb is; see grammar/actions for what it comes to together with its object. */
export type VerbClass =
  | 'collect'
  | 'store'
  | 'place'
  | 'record'
  | 'log'
  | 'keep'
  | 'retain'
  | 'use'
  | 'process'
  | 'share'
  | 'provide'
  | 'sell'
  | 'send'
  | 'email'
  | 'track'
  | 'link'
  | 'access'
  | 'allow'
  | 'require'
  | 'receive'
  | 'have'
  | 'anonymize'
  | 'delete'
  | 'refrain'
  | 'intend'
  | 'limit'
  | 'consist'
  | 'partner'
  | 'write'
  | 'handle'
  | 'other';

/** Verbs by class; `-` joins a verb to a particle that it is written with. Own list. */
export const VERBS: Readonly<Record<VerbClass, string>> = {
  collect: 'collect gather obtain acquire capture harvest solicit compile accumulate amass upload',
  store: 'store save',
  place: 'set place install write put drop leave touch reach',
  record: 'record register',
  log: 'log',
  keep: 'keep maintain hold remember',
  retain: 'retain preserve archive',
  use: 'use utilize utilise employ deploy',
  process: 'process analyze analyse evaluate mine exploit',
  share:
    'share disclose release reveal transfer transmit pass hand give distribute divulge publish forward expose ' +
    'furnish supply exchange surrender transport circulate export outsource leak syndicate publicize',
  provide: 'provide make submit',
  sell: 'sell rent lease trade barter swap loan monetize monetise market auction license resell',
  send: 'send mail deliver',
  email: 'email spam contact telephone call text',
  track: 'track monitor profile follow fingerprint identify surveil spy observe',
  link: 'link associate combine connect correlate match tie merge attach',
  access: 'access read view see scan inspect intercept examine',
  allow: 'allow permit let enable authorize authorise',
  require: 'require request ask need',
  receive: 'receive get',
  have: 'have contain feature include run load fetch embed serve display show host operate offer engage',
  anonymize: 'anonymize anonymise deidentify aggregate depersonalize depersonalise',
  delete: 'delete erase remove purge destroy discard wipe expire dispose shred  overwrite',
  refrain: 'refrain avoid eschew abstain cease stop decline refuse forgo shun desist waive dispense renounce',
  intend:
    'intend plan want wish seek attempt try choose agree promise pledge commit continue begin start aim undertake',
  limit: 'limit restrict confine',
  consist: 'consist comprise cover',
  write: 'add append enter',
  handle: 'handle manage',
  partner: 'work partner cooperate collaborate',
  other:
    'rotate carry power accept accompany assure achieve act add administer advise affect agree answer appear apply arise assist assume become ' +
    'believe belong block browse build buy cause certify change check clear click close come communicate complete comply ' +
    'conduct confirm consent consider control cooperate create decide deem define demand depend describe detect determine ' +
    'differ direct disable discover discuss download encourage encrypt enforce enhance ensure establish exist ' +
    'expect explain express facilitate fill find finish function fulfil fulfill generate go  govern grant guarantee  ' +
    'happen help identify implement impose improve indicate inform interact investigate involve issue join know lead learn ' +
    'leave list listen live look  lose mean measure meet move navigate note notify object obligate occur open ' +
    'order own participate perform personalize play post prefer prevent print prohibit protect prove purchase react ' +
    'realize recommend redirect refer reflect regard reject relate rely remain remind reply report represent resist ' +
    'resolve respect respond result return review say search secure select serve settle sign speak state subscribe suggest ' +
    'support take tell think transact treat turn understand update upgrade verify violate visit wait warn warrant ' +
    'watch withdraw withhold modify adjust configure alter defeat circumvent  turn begin collectively attend operate  pursue promote fund train develop test target prosecute promote gain steal harm recognize recognise personalise customize customise tailor count compare estimate calculate learn study teach reset rotate hash salt load ship bill charge pay belong',
};

/** Verbs with forms of their own: past tense, past participle (the same if one). */
export const IRREGULAR_VERBS: Readonly<Record<string, string>> = table({
  set: 'set',
  put: 'put',
  leave: 'left',
  write: 'wrote written',
  keep: 'kept',
  hold: 'held',
  give: 'gave given',
  sell: 'sold',
  resell: 'resold',
  lease: 'leased',
  send: 'sent',
  spy: 'spied',
  tie: 'tied',
  read: 'read',
  see: 'saw seen',
  let: 'let',
  get: 'got got,gotten',
  have: 'had',
  run: 'ran run',
  show: 'showed shown,showed',
  make: 'made',
  forgo: 'forwent forgone',
  choose: 'chose chosen',
  begin: 'began begun',
  undertake: 'undertook undertaken',
  overwrite: 'overwrote overwritten',
  seek: 'sought',
  lose: 'lost',
  buy: 'bought',
  find: 'found',
  know: 'knew known',
  meet: 'met',
  say: 'said',
  speak: 'spoke spoken',
  take: 'took taken',
  tell: 'told',
  think: 'thought',
  understand: 'understood',
  withdraw: 'withdrew withdrawn',
  withhold: 'withheld',
  come: 'came come',
  become: 'became become',
  go: 'went gone',
  mean: 'meant',
  arise: 'arose arisen',
  build: 'built',
  lead: 'led',
  be: 'was been',
  do: 'did done',
});

/** Verbs whose last consonant doubles before -ed and -ing. */
export const DOUBLING_VERBS: ReadonlySet<string> = new Set(
  'log embed drop submit transmit permit scan spam put set get let run commit begin swap forgo stop ship refer occur prefer transfer defer control cancel rebut'.split(
    ' ',
  ),
);

/** Forms that are nouns as well, so that they need a subject beside them to be read as verbs. */
export const NOUN_FORMS: ReadonlySet<string> = new Set(
  (
    'use uses log logs record records share shares store stores process processes transfer transfers request ' +
    'requests track tracks access accesses contact contacts email emails mail call calls text place places set sets ' +
    'trade trades rent market markets license licenses release releases exchange exchanges supply supplies ' +
    'register profile profiles match matches link links read view views show host offer offers run plan plans ' +
    'attempt attempts export exports archive archives display mine report reports change changes order orders ' +
    'purchase purchases post posts search visit visits support work works control controls review reviews ' +
    'function functions help result results list lists name names state states return look play click clicks ' +
    'download downloads update updates upgrade upgrades answer reply object subject note issue issues cause ' +
    'measure measures sign notice spam wish start stop lease exploit consent demand need needs hold limit ' +
    'limits monitor fingerprint fingerprints pass hand hands write drop leave join build check clear close own ' +
    'block purge index loan swap barter feature features engage telephone mean means'
  ).split(' '),
);
