import assert from 'node:assert/strict';
import { practicesOf } from '../../support/practices-of.js';

describe('practices/retention', () => {
  it('reads the periods that the code gives', () => {
    assert.deepEqual(
      practicesOf(`import winston from 'winston';
import 'winston-daily-rotate-file';
new winston.transports.DailyRotateFile({ filename: 'x.log', maxFiles: '14d' });
orders.createIndex({ at: 1 }, { expireAfterSeconds: 60 * 60 * 24 * 365 });
schema.index({ at: 1 }, { unique: true });
new winston.transports.DailyRotateFile({ maxFiles: 10 });`).map(({ kind, what, retention }) => [
        kind,
        what,
        retention,
      ]),
      [
        ['retention', 'Keeps log files for 14 days', 'P14D'],
        ['retention', 'Keeps records for one year', 'P1Y'],
      ],
    );
  });
});
