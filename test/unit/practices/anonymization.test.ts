import assert from 'node:assert/strict';
import { lines } from '../../support/practices-of.js';

describe('practices/anonymization', () => {
  it('finds raw identifiers in statistics', () => {
    assert.deepEqual(
      lines(`import { Counter } from 'prom-client';
const visits = new Counter({ name: 'visits', labelNames: ['page'] });
visits.inc({ page: 'home' });
visits.labels(user.email).inc();
class Counter2 { inc(x) {} }
new Counter2().inc(user.email);`),
      ["4 anonymization: Labels a metric with the user's e-mail address (prom-client)"],
    );
  });
});
