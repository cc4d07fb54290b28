import { TOPICS } from '../model/topic.js';
import { VERDICTS } from '../model/finding.js';

const words = { type: 'string', minLength: 1 } as const;
const list = { type: 'array', items: words } as const;
const oneOrMore = { anyOf: [words, { ...list, minItems: 1 }] } as const;
const hosts = {
  type: 'array',
  items: {
    type: 'string',
    pattern: '^(?:\\*\\.)?[^\\s/:@*]+(?::\\d+)?$',
    description: 'A host without scheme or path, such as example.com or *.example.com.',
  },
} as const;
const duration = {
  type: 'string',
  pattern: '^P(?=.)(?:\\d+Y)?(?:\\d+M)?(?:\\d+W)?(?:\\d+D)?(?:T(?=.)(?:\\d+H)?(?:\\d+M)?(?:\\d+S)?)?$',
  description: 'An ISO 8601 duration, such as P5Y or P30D.',
} as const;

/** JSON schema of `privacy-promises.yml`; each description is what the editor shows on hover. */
export const PROMISES_SCHEMA = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'privacy-promises.yml',
  description: 'How Privacy Policy Lint reads the policy of this site.',
  type: 'object',
  required: ['version'],
  additionalProperties: false,
  properties: {
    version: { const: 1, description: 'Version of this format: 1.' },
    policy: {
      description:
        'The policy document, or several, relative to this file; false for a folder that is no site.',
      anyOf: [words, { ...list, minItems: 1 }, { const: false }],
    },
    url: { type: 'string', pattern: '^https?://', description: 'Where the policy is published.' },
    snapshot: {
      type: 'object',
      description: 'Where and when a policy that is kept elsewhere was taken from, and the hash of its text.',
      required: ['from', 'on', 'sha256'],
      additionalProperties: false,
      properties: {
        from: words,
        on: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
        sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
      },
    },
    sites: {
      type: 'array',
      description: 'The sites of a monorepo, each with its own policy.',
      items: {
        type: 'object',
        required: ['policy', 'files'],
        additionalProperties: false,
        properties: { policy: oneOrMore, files: oneOrMore, hosts },
      },
    },
    hosts: { ...hosts, description: 'Hosts of the site itself, such as example.com or *.example.com.' },
    files: {
      type: 'object',
      description: 'Which files are examined, as globs relative to this file.',
      additionalProperties: false,
      properties: { include: list, exclude: list },
    },
    report: {
      type: 'object',
      description: 'Which verdicts are reported, by topic.',
      additionalProperties: false,
      properties: Object.fromEntries(
        TOPICS.map((topic) => [topic, { type: 'array', items: { enum: [...VERDICTS] } }]),
      ),
    },
    redactors: { ...list, description: 'Functions after which a value is no longer personal.' },
    consent: { ...list, description: 'Functions that tell whether the visitor has consented.' },
    vendors: {
      type: 'array',
      description: 'Vendors that the site uses, and in which role.',
      items: {
        type: 'object',
        required: ['name'],
        additionalProperties: false,
        properties: { name: words, role: { enum: ['processor', 'third-party'] }, for: words },
      },
    },
    promises: {
      type: 'array',
      description: "Promises whose reading has a person's word.",
      items: {
        type: 'object',
        required: ['clause', 'status'],
        additionalProperties: false,
        properties: {
          clause: { anyOf: [words, { type: 'number' }], description: 'Id of the clause, such as "2.1".' },
          quote: { ...words, description: 'The sentence, which must still stand in the policy.' },
          status: { enum: ['confirmed', 'rejected', 'edited'] },
          by: words,
          on: {
            type: 'string',
            pattern: '^\\d{4}-\\d{2}-\\d{2}$',
            description: 'A date such as 2026-11-22.',
          },
          note: words,
          rule: { enum: ['prohibit', 'permit-only', 'require'] },
          action: {
            enum: [
              'collect',
              'store',
              'log',
              'use',
              'share',
              'sell',
              'email',
              'pay',
              'retain',
              'anonymize',
              'delete',
            ],
          },
          data: list,
          recipients: list,
          purposes: list,
          retention: {
            type: 'object',
            required: ['period'],
            additionalProperties: false,
            properties: {
              period: duration,
              bound: { enum: ['exact', 'maximum', 'minimum'] },
              grace: duration,
            },
          },
        },
        if: { properties: { status: { const: 'edited' } } },
        then: { required: ['rule', 'action'] },
      },
    },
  },
} as const;
