import type { PolicyDocument } from '../model/index.js';

export function readPolicy(input: { path: string; text: string }): PolicyDocument {
  return {
    path: input.path,
    text: input.text,
    language: 'en',
    clauses: [],
    statements: [],
    unread: [],
    problems: [],
  };
}
