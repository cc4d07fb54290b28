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
});
