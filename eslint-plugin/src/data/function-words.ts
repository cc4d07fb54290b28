const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Closed classes of English words that the grammar stands on. Own lists. */
export const NEGATIONS = words('not never neither nor');
export const NEGATIVE_DETERMINERS = words('no none neither nothing nobody nowhere zero');
export const DO_FORMS = words('do does did');
export const BE_FORMS = words('is are was were be been being am gets get got');
export const HAVE_FORMS = words('have has had having');
export const MODALS = words('will shall would should can could may might must');
export const PRONOUN_SUBJECTS = words('we i you they it he she one who which that this these those everyone');
export const DETERMINERS = words(
  "the a an this that these those our your their its his her my any some all each every no such whose another either neither both certain other 's",
);
export const PREPOSITIONS = words(
  'of to in on at by for from with without about through via between among into onto upon within during after before until under over against across outside beyond per concerning regarding around as using towards than',
);
export const CONJUNCTIONS = words('and or nor but');
export const SUBORDINATORS = words(
  'if when whenever while where wherever unless because since although though whereas whether until once before after so that lest provided',
);
export const RELATIVES = words('who whom which that whose');

/** Adverbs that do not end in -ly, and may stand inside a verb group. */
export const ADVERBS = words(
  'also ever even always often just still now then only otherwise either further instead already again too hereby ' +
    'therefore thus yet however sometimes once themselves itself ourselves indeed together voluntarily currently in-turn',
);

/** Adverbs that weaken a denial: what is not done knowingly or usually may be done otherwise. */
export const WEAKENING_ADVERBS: Readonly<Record<string, true>> = Object.fromEntries(
  (
    'knowingly intentionally actively generally typically usually normally ordinarily currently presently routinely ' +
    'automatically necessarily always directly voluntarily willingly deliberately purposely purposefully specifically ' +
    'systematically regularly permanently primarily mainly mostly often normally principally customarily'
  )
    .split(' ')
    .map((word) => [word, true] as const),
);

/** Heads of subjects that stand for the site itself. */
export const SITE_WORDS = words(
  'site website web webpage page portal service services platform shop store server servers system systems software ' +
    'company organization organisation blog app application owner operator operators owners team staff employees ' +
    'product forum newsletter form forms script scripts code library project developer developers publisher firm panel dashboard',
);

/** Heads of subjects that stand for the visitor. */
export const VISITOR_WORDS = words(
  'you visitor visitors user users customer customers client clients member members subscriber subscribers reader readers ' +
    'guest guests individual individuals person people consumer consumers participant participants player players ' +
    'resident residents donor donors patient patients student students applicant applicants everyone anyone',
);

/** Heads of subjects that are others than the site. */
export const THIRD_PARTY_WORDS = words(
  'party parties advertiser advertisers partner partners vendor vendors sponsor sponsors affiliate affiliates companies ' +
    'entities networks provider providers processor processors contractor contractors hosts merchants marketers ' +
    'issuer bank advertiser partner vendor processor carrier seller organizations organisations sites websites others agencies banks carriers publishers they',
);

/** Heads of subjects that are children. */
export const CHILD_WORDS = words('child children minor minors kid kids teen teens teenager teenagers');
