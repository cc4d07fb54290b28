/** Markup that is safe to stand in a page. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Content = string | number | Markup | null | readonly Content[];

/**
 * A template whose values are escaped, unless they are markup themselves. Values may stand between tags and between
 * the quotes of an attribute, nowhere else.
 */
export function markup(strings: TemplateStringsArray, ...values: Content[]): Markup {
  return new Markup(
    strings.map((text, index) => text + (index < values.length ? rendered(values[index]!) : '')).join(''),
  );
}

function rendered(value: Content): string {
  if (value === null) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object') return value.map(rendered).join('');
  return escapeText(String(value));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

// Characters that a page must not hold, and those that turn the direction of what follows, are shown as such.
function escapeText(text: string): string {
  return text
    .replace(/[&<>"'`]/g, (character) => ENTITIES[character]!)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}
