import assert from 'node:assert/strict';
import { lines } from '../../support/practices-of.js';

/** A word that no table has, and that every object has something under. */
const ORDINARY = 'ordinary';
const EVERY_OBJECTS = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__'];

const PROGRAMS: Record<string, (name: string) => string> = {
  'a parameter of a function': (name) => `import express from 'express';
const app = express();
function send(user, code, ${name}) { console.log(user.email, ${name}); ${name}.cookie('a', 'b'); }
app.get('/', (req, ${name}) => { ${name}.cookie('a', 'b'); console.log(req.ip); });`,
  'a field of a person': (name) => `console.log(user.${name}, user.email);
const { ${name}: field } = customer;
console.log(field, customer.phone);`,
  'a field of an object': (
    name,
  ) => `const page = { ${name}: 1, note(user) { console.log(user.email, page.${name}); } };
page.${name}.note(user.email);`,
  'an element': (name) => `const a = document.createElement('${name}');
a.src = 'https://a.example/a.js';
a.setAttribute('src', 'https://b.example/b.js');
Object.assign(a, { src: 'https://c.example/c.js' });
document.createElement('img').src = 'https://d.example/d.gif';`,
  'an element of React': (name) => `import React from 'react';
React.createElement('${name}', { src: 'https://a.example/a.js', ${name}: 1 });
React.createElement('img', { src: 'https://a.example/a.gif' });`,
  'an attribute of an element': (name) => `const a = document.createElement('img');
a.setAttribute('${name}', 'https://b.example/b.js');
a.${name} = 'https://c.example/c.js';
a.src = 'https://d.example/d.gif';`,
  'a header': (name) => `import express from 'express';
express().get('/', (req, res) => { console.log(req.get('${name}'), req.ip); res.set('${name}', 'a'); });`,
  'a format of an access log': (name) => `import morgan from 'morgan';
app.use(morgan('${name}'));
app.use(morgan(':${name} :${name}[a]'));
app.use(morgan('combined'));`,
  'a part of a page’s head': (
    name,
  ) => `export const links = () => [{ rel: 'stylesheet', href: 'https://a.example/a.css' }];
export default { head: { ${name}: [{ src: 'https://a.example/a.js' }], script: [{ src: 'https://b.example/b.js' }] } };`,
  'a unit of time': (name) => `import dayjs from 'dayjs';
res.cookie('a', 'b', { expires: dayjs().add(3, '${name}').toDate() });
await db.query("DELETE FROM access_log WHERE at < now() - interval '3 ${name}'");
await db.query("DELETE FROM access_log WHERE at < now() - interval '3 days'");`,
  'a method': (name) => `localStorage.${name}('a', user.email);
user.${name}(user.email);
fetch.${name}('https://a.example');
fetch('https://b.example');`,
};

describe('names that every object has something under', () => {
  for (const [title, program] of Object.entries(PROGRAMS)) {
    it(`are ordinary words as ${title}`, () => {
      const ordinary = lines(program(ORDINARY));
      assert.notDeepEqual(ordinary, []);
      for (const name of EVERY_OBJECTS) {
        assert.deepEqual(
          lines(program(name)),
          ordinary.map((line) => line.replaceAll(ORDINARY, name)),
          name,
        );
      }
    });
  }
});
