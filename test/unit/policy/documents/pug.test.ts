import assert from 'node:assert/strict';
import { readPolicy } from '#plugin/policy/index.js';
import { briefly } from '../../../support/statements-of.js';

const PAGE = `extends layout

block content
  nav: a(href='/') We sell your data.
  //- We sell your data,
    all of it.
  h1 Privacy Policy
  h2#c.big(class=classes(')')) Cookies
  p.lead We do not use #[strong cookies] on #{site}.
  p
    | We never share your <b>name</b>
    | with #[a(href='/who?(x)') third parties].
  h2 Logs
  ul(
    class='list'
  )
    li Your IP address is logged.
    li: b We do not store your address.
  if user
    p.
      We keep your address
      for two years.

      We do not track you.
  p= title
  p= 'We do not sell your data.'
  +note('We sell your data.') We store your password.
  :markdown-it
    We do not send newsletters.
  - const text = 'We sell your data.'
  script.
    We sell your data.
`;

describe('Pug', () => {
  it('is read as far as its text stands in it, with the places of that', () => {
    const { statements } = readPolicy({ path: 'views/privacy.pug', text: PAGE });
    assert.deepEqual(
      statements.map((one) => `${one.startLine}:${one.startColumn} ${one.clause} ${briefly(one)}`),
      [
        '9:10 c denies store user.device.cookie',
        '11:7 c denies share user.name to third-party',
        '17:8 logs permits log user.device.ip_address',
        '18:11 logs denies store user.contact',
        '21:7 logs permits retain user.contact keep P2Y exact',
        '24:7 logs denies collect user.behavior',
        '26:7 logs denies sell user',
        '27:31 logs permits store user.authorization.password',
        '29:5 logs denies email - for marketing',
      ],
    );
  });

  for (const text of [
    'p(',
    'p(a="',
    '+',
    '.',
    '#',
    ':',
    'a:',
    'a: b: c:',
    '|',
    'p#[',
    '  \n\t\r\n(((',
    'p.\n',
    '//',
  ])
    it(`never throws: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(readPolicy({ path: 'p.pug', text }).statements, []);
    });
});
