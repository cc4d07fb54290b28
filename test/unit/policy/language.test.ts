import assert from 'node:assert/strict';
import { detectLanguage } from '#plugin/policy/language.js';

describe('detectLanguage', () => {
  it('tells languages by their commonest words or their script', () => {
    assert.equal(detectLanguage('We do not use cookies on this site.'), 'en');
    assert.equal(
      detectLanguage('Wir verwenden auf dieser Seite keine Cookies und speichern nicht, wer sie sind.'),
      'de',
    );
    assert.equal(detectLanguage('当サイトではクッキーを使用しません。'), 'ja');
  });

  it('takes a few names in a list of links for no language', () => {
    assert.equal(
      detectLanguage('# Privacy policies\n\n- [app: en](app/en/privacy)\n- [app: fr](app/fr/privacy)'),
      'en',
    );
  });

  it('takes documents of a few words for English unless they say otherwise', () => {
    for (const text of [
      'E-mail: info@example.com\nE-mail: privacy@example.com\nE-mail: help@example.com',
      'E-mail e-mail newsletter example.com per order per month per year',
      'I log in. I. No. Do as I do.',
      'Name Email IP address 30 days 2 years Yes No No',
      'De Vries B.V. - privacy - e-mail: van.de.vries@example.com',
      '',
    ])
      assert.equal(detectLanguage(text), 'en', text);
    assert.equal(detectLanguage('Nessun cookie. I dati non sono condivisi con altri.'), 'it');
    assert.equal(detectLanguage('Não usamos cookies. Os seus dados não são partilhados.'), 'pt');
    assert.equal(detectLanguage('Wij plaatsen geen cookies en delen uw gegevens niet met anderen.'), 'nl');
  });
});
