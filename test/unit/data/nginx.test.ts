import assert from 'node:assert/strict';
import { getVariables } from '@nginx/reference-lib';
import { dataOfNginxVariable } from '#plugin/data/nginx.js';

describe('the variables of nginx', () => {
  it('all are in the table, or have a prefix that is', () => {
    const unknown = [...new Set(getVariables().map(({ name }) => name.replace(/^\$/, '')))]
      .map((name) => name.replace(/NAME$/, 'x'))
      .filter((name) => dataOfNginxVariable(name) === undefined);
    assert.deepEqual(unknown, []);
  });

  it('are no words of JavaScript', () => {
    for (const name of ['constructor', '__proto__', 'toString'])
      assert.equal(dataOfNginxVariable(name), undefined);
    assert.equal(dataOfNginxVariable('http_constructor'), 'http.header.constructor');
  });
});
