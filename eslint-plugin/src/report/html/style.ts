const LIGHT = `--bg: #fff; --fg: #1d2329; --soft: #56606a; --line: #d5dae0; --card: #f6f8fa;
  --bad: #a40e26; --bad-bg: #ffe3e6; --ok: #11632b; --ok-bg: #ddf5e3; --use: #0a4f94; --use-bg: #ddeeff;
  --off: #56606a; --off-bg: #eceff2; --gap: #7a4b00; --gap-bg: #fff1cc; --link: #0a4f94;`;
const DARK = `--bg: #14181d; --fg: #e6eaee; --soft: #a3adb8; --line: #363e47;
  --card: #1c2229; --bad: #ff9aa5; --bad-bg: #4a161d; --ok: #7fd99a; --ok-bg: #12361f; --use: #8fc4ff; --use-bg: #10304f;
  --off: #a3adb8; --off-bg: #2a313a; --gap: #ffcf66; --gap-bg: #46340a; --link: #8fc4ff;`;

/** The report's own looks: light, dark and on paper; nothing is fetched. */
export const STYLE = `
:root { color-scheme: light dark; ${LIGHT} }
@media (prefers-color-scheme: dark) { :root { ${DARK} } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 84rem; background: var(--bg); color: var(--fg);
  font: 1rem/1.55 system-ui, sans-serif; }
a { color: var(--link); }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; padding-top: .75rem; border-top: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 0; }
p { margin: .4rem 0; max-width: 48rem; }
.soft { color: var(--soft); }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: 1rem 0 0; padding: 0; }
.figures { display: flex; flex-wrap: wrap; gap: .75rem; list-style: none; margin: 1rem 0; padding: 0; }
.figures li { padding: .5rem .9rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--card); }
.figures strong { font-size: 1.3rem; display: block; line-height: 1.2; }
.clause { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); gap: 0 1.75rem; padding: 1rem 0;
  border-bottom: 1px solid var(--line); }
.clause > header { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: baseline;
  margin-bottom: .5rem; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; font-family: Georgia, "Times New Roman", serif; }
.tag { color: var(--soft); font: .75rem ui-monospace, monospace; }
.status { font-size: .8rem; font-weight: 600; padding: .1rem .55rem; border-radius: 1rem; white-space: nowrap; }
.broken { color: var(--bad); background: var(--bad-bg); }
.relied-on { color: var(--use); background: var(--use-bg); }
.no-breach { color: var(--ok); background: var(--ok-bg); }
.not-checkable { color: var(--off); background: var(--off-bg); }
.undisclosed, .ambiguous, .vague, .problem { color: var(--gap); background: var(--gap-bg); }
.contradicted { color: var(--bad); background: var(--bad-bg); }
.disclosed { color: var(--use); background: var(--use-bg); }
mark { color: inherit; padding: .05em .1em; border-radius: .15em; text-decoration-thickness: .12em;
  text-underline-offset: .2em; }
mark.broken { text-decoration: underline wavy; }
mark.relied-on { text-decoration: underline solid; }
mark.no-breach { text-decoration: underline dotted; }
mark.not-checkable { text-decoration: none; }
.card { border: 1px solid var(--line); border-radius: .5rem; background: var(--card); margin: 0 0 .75rem;
  padding: .6rem .8rem; }
.card p { margin: .3rem 0; overflow-wrap: anywhere; }
pre { margin: .4rem 0 0; overflow-x: auto; font: .8rem/1.5 ui-monospace, monospace; tab-size: 2; }
pre mark { background: var(--bad-bg); color: var(--bad); text-decoration: none; }
.n { color: var(--soft); user-select: none; display: inline-block; min-width: 2.2em; padding-right: .7em; text-align: right; }
details { margin: .4rem 0; }
summary { cursor: pointer; }
details ul { margin: .3rem 0; padding-left: 1.2rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; }
caption { text-align: left; color: var(--soft); padding: .25rem 0; }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line);
  overflow-wrap: anywhere; }
th { white-space: nowrap; }
td:first-child { min-width: 11rem; }
.vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 56rem) { body { padding: 1rem; } .clause { grid-template-columns: minmax(0, 1fr); }
  .beside { margin-top: .75rem; } }
@media print { :root { color-scheme: light; --bg: #fff; --fg: #000; --soft: #444; --line: #bbb; --card: #fff;
  --bad: #a40e26; --bad-bg: #fff; --ok: #11632b; --ok-bg: #fff; --use: #0a4f94; --use-bg: #fff; --off: #444; --off-bg: #fff;
  --gap: #7a4b00; --gap-bg: #fff; --link: #000; }
  body { max-width: none; padding: 0; font-size: 9.5pt; } nav, .downloads { display: none; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; } .card { break-inside: avoid; }
  .status { border: 1px solid currentColor; } details > *:not(summary) { display: block; } .scroll { overflow: visible; } }
`;

/** Within VS Code, which tells its theme by a class, the page is as light or dark as the editor. */
export const EDITOR_STYLE = `${STYLE}
code { background: none; color: inherit; }
body.vscode-light, body.vscode-high-contrast-light { color-scheme: light; ${LIGHT} }
body.vscode-dark, body.vscode-high-contrast { color-scheme: dark; ${DARK} }
`;
