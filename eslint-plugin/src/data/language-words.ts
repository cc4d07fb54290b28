import { table } from './table.js';

/**
 * The commonest words of languages a policy may be written in, to tell them apart. Words that two of the
 * languages share are left out where they would blur the answer. Own list.
 */
export const LANGUAGE_WORDS: Readonly<Record<string, string>> = {
  en:
    'the of and to we is are that this with your you for by not our from have will may any or information which ' +
    // Words of policies without a sentence, and those that other languages have, too.
    'privacy email address name password payment purpose retention collected stored shared used kept days months years yes no never on do as me per die in i all only when if us it',
  de: 'der die das und wir nicht ist sind mit ihre sie von zu den dem ein eine auf werden wird daten oder für bei',
  fr: 'le la les des et nous vous est sont pas une dans que pour votre vos avec sur ne données ou par ce cette aux',
  es: 'el los las y nosotros es son una que para su sus con por datos o del se usted nuestra este esta al como',
  it: 'il gli di e noi è sono una che per con non del della dei dati questo sito nel alla i vostri suoi si da',
  pt: 'os as e nós é são uma que para seus com por não dados do da ou se você nossa este como ao em pelo',
  nl: 'de het een en wij niet is zijn met uw van te voor op gegevens deze worden wordt dat die of door aan bij',
  sv: 'och vi inte är att det som med för av på du din dina personuppgifter eller vår till den om kan',
  da: 'og vi ikke er at det som med for af på du din dine personoplysninger eller vores til den om kan',
  pl: 'i nie jest są się na do w z dane danych oraz lub przez dla jak które że to nasze',
  tr: 've bir bu için ile olarak veya kişisel verileri biz olan da de çok tarafından',
  fi: 'ja ei on ovat että se tämä me ovat tietoja tai sekä voi kun jos sivusto',
};

/** How languages are called in messages. */
export const LANGUAGE_NAMES: Readonly<Record<string, string>> = table({
  en: 'English',
  de: 'German',
  fr: 'French',
  es: 'Spanish',
  it: 'Italian',
  pt: 'Portuguese',
  nl: 'Dutch',
  sv: 'Swedish',
  da: 'Danish',
  pl: 'Polish',
  tr: 'Turkish',
  fi: 'Finnish',
  ja: 'Japanese',
  zh: 'Chinese',
  ko: 'Korean',
  ru: 'Russian',
  el: 'Greek',
  ar: 'Arabic',
  he: 'Hebrew',
  hi: 'Hindi',
  th: 'Thai',
});
