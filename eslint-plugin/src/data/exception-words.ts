/**
 * Kinds of exceptions, told by a word or phrase in them; the first kind that fits is taken. Only
 * `legal-obligation` leaves a denial absolute. Own list.
 */
export const EXCEPTION_KINDS: readonly (readonly [kind: string, words: string])[] = [
  [
    'legal-obligation',
    'law,laws,legal,legally,lawful,lawfully,court,courts,subpoena,subpoenas,warrant,obliged,law enforcement,government,government agency,legislation,statute,' +
      'regulation,regulations,statutory,judicial,compelled,governmental,authorities,regulatory,criminal,order of a court',
  ],
  [
    'consent',
    'consent,consents,consented,permission,authorization,authorisation,authorize,authorized,authorise,authorised,approval,agree,agreed,agreement,opt in,opted in,' +
      'permit,allow,allowed,say so,knowledge,accept,approve',
  ],
  [
    'user-request',
    'you request,you ask,you direct,request,requested,ask,your direction,you choose,you provide,you supply,you submit,you voluntarily,voluntarily,' +
      'you give,you specifically,you enter,you send,you tell,you decide,you volunteer,you place,you contact,you sign,you register,you elect,you instruct,you initiate,' +
      'you wish,users choose,solicited,you are notified,unless you,opt out,opted out',
  ],
  [
    'processor',
    'service provider,service providers,processor,processors,agents,agent,contractor,contractors,employees,on our behalf,who assist us,' +
      'trusted third parties,vendors,hosting,our partners,affiliates,affiliate,subsidiaries,parent company,parties who assist,partners,suppliers,staff',
  ],
  [
    'business-transfer',
    'merger,acquisition,bankruptcy,sale of the business,sale of our business,successor,reorganization,sale of assets,acquired,sale',
  ],
  [
    'anonymized',
    'aggregate,aggregated,anonymous,anonymized,anonymised,non personal,statistical,non identifiable,de identified,in aggregate',
  ],
  [
    'as-described',
    'described,outlined,stated,set forth,set out,disclosed,noted,explained,specified,listed,mentioned,provided in,provided for,below,above,' +
      'this policy,privacy policy,following,in accordance,under this,otherwise indicated,detailed,limited circumstances,circumstances,exceptions,forth',
  ],
  [
    'necessity',
    'necessary,needed,required,require,essential,order to,fulfill,fulfil,complete,deliver,process,provide,provision,perform,operate,security,fraud,safety,protect,enforce,ship,shipping,processing,emergency,rights',
  ],
];
