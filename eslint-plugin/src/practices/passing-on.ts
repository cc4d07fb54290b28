/** An import of what may be a file of the project: relative, an alias, or a scoped package of a workspace. */
const LOCAL_IMPORT =
  /(?:\bimport\b[^;'"`]{0,400}?|\bfrom\s*|(?:\b(?:const|let|var)\b[^;='"`]{0,200}=\s*)?\brequire\s*\(\s*)["']((?:\.|#|~|@[\w-]*\/)[^"'\n]*)["']/g;
/** Names of what hands on what it is given. */
const HANDS_ON =
  /track|analytic|\blog|log(?:\b|ger)|event|metric|telemetr|report|notif|mail|pixel|capture|identif|send|post|fetch|request|api|http|client|cookie|storage|audit|monitor|upload|sync|beacon|persist|record|write|util/i;
const PERSONAL =
  /mail|user|customer|phone|password|address|\bip\b|birth|geo|latitude|visitor|person|member|account|profile|name\b|\breq\b|body|https?:/i;

/**
 * Whether a file that does nothing itself may hand personal data to another one that does.
 *
 * @param acts whether an import, by its specifier, leads to code that does anything; left out, each may
 */
export function mayPassOn(text: string, acts?: (specifier: string) => boolean): boolean {
  if (!PERSONAL.test(text)) return false;
  for (const [statement, specifier] of text.matchAll(LOCAL_IMPORT)) {
    if (HANDS_ON.test(statement) && (!acts || acts(specifier!))) return true;
  }
  return false;
}

/** What another file can tell its importers beside what it does: addresses, types, and what it re-exports. */
const TELLS = /["'`](?:https?|wss?):|["'`]\/\/|\binterface\s|\btype\s+\w+\s*[=<]|\bexport\s*(?:type\s*)?[*{]/;
/** A field of a class with its type: what a request's body or a logged object is declared to hold. */
const FIELD_OF_CLASS =
  /^\s*(?:(?:public|readonly|declare|static)\s+)*\w*(?:mail|phone|name|address|password|birth\w*|gender|ssn)[?!]?\s*:\s*\w+[^\n(),]*[;=\n]/im;
const HANDS_THROUGH = /module\.exports\s*=\s*(?:\{\s*\.\.\.)?require\b|=\s*require\(\s*["']\./;

/** Whether a file that does nothing is still worth reading for the sake of those that import it. */
export function mayTellImporters(text: string): boolean {
  if (TELLS.test(text) || HANDS_THROUGH.test(text)) return true;
  return (/\bclass\s/.test(text) && FIELD_OF_CLASS.test(text)) || mayPassOn(text);
}
