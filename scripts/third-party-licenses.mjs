import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes the licenses of the packages that bundles hold, as those ask for.
 *
 * @param {import('esbuild').Metafile} metafile what the bundles are made of
 * @param {string} file where to write
 * @throws when a package does not say: then somebody has to look
 */
export function writeThirdPartyLicenses({ inputs }, file) {
  const folders = new Set(
    Object.keys(inputs).flatMap(
      (input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input)?.[0] ?? [],
    ),
  );
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    return `${name} ${version} (${license})\n\n${licenseIn(folder) ?? missing(name)}\n`;
  });
  writeFileSync(file, texts.join(`\n${'-'.repeat(80)}\n\n`));
}

function licenseIn(folder) {
  const read = (name) => readFileSync(path.join(folder, name), 'utf8');
  const names = readdirSync(folder);
  const own = names.filter((name) => /^(?:licen[cs]e|copying)/i.test(name)).sort();
  if (own.length > 0) return own.map((name) => read(name).trim()).join('\n\n');
  const readme = names.find((name) => /^readme/i.test(name));
  return readme && /^#+ *licen[cs]e$[^]*/im.exec(read(readme))?.[0].trim();
}

function missing(name) {
  throw new Error(`${name} has no license file, and no section on it in its README`);
}
