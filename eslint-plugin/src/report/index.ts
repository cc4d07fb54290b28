import { github } from './annotations.js';
import { gitlab } from './gitlab.js';
import { html } from './html/html.js';
import { json } from './json.js';
import { markdown } from './markdown.js';
import type { Report } from './report.js';
import { sarif } from './sarif.js';
import { stylish } from './stylish.js';

export interface FormatOptions {
  color: boolean;
}

export type Formatter = (report: Report, options: FormatOptions) => string;

/** Every format of `check`, by the name that `--format` takes. */
export const FORMATTERS = { stylish, json, sarif, html, markdown, github, gitlab } satisfies Record<
  string,
  Formatter
>;

export type Format = keyof typeof FORMATTERS;
