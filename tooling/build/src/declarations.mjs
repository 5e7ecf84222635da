// Finishes the declarations that tsc wrote.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { documentDeclarations } from './document-declarations.mjs';
import { plainInterfaces } from './plain-interfaces.mjs';

/** Makes the declarations in a folder ready to publish. The temporary tsconfig does not ship. */
export async function finishDeclarations(folder) {
  rmSync(join(folder, 'tsconfig.json'));
  const names = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.d.ts'));
  const files = Object.fromEntries(
    names.map((file) => [file, importByName(importBuiltFiles(readFileSync(join(folder, file), 'utf8')))]),
  );
  const description = await describeConnector(folder);
  const finished =
    description === undefined ? files : documentDeclarations(mapValues(files, plainInterfaces), description);
  for (const [file, text] of Object.entries(finished))
    writeFileSync(join(folder, file), byTabs(withoutUnusedNames(text)));
}

const mapValues = (table, map) =>
  Object.fromEntries(Object.entries(table).map(([key, value]) => [key, map(key, value)]));

/** Takes names out of core's import that nothing uses any more. */
function withoutUnusedNames(text) {
  return text.replace(/^import type \{ ([^}]*) \} from '@agent-connectors\/core';\n/m, (line, names) => {
    const rest = text.replace(line, '');
    const used = names.split(', ').filter((name) => new RegExp(`\\b${name}\\b`).test(rest));
    return used.length === 0 ? '' : `import type { ${used.join(', ')} } from '@agent-connectors/core';\n`;
  });
}

/** Indents with tabs: four spaces a level are an eighth of the text. */
const byTabs = (text) => text.replace(/^( {4})+/gm, (spaces) => '\t'.repeat(spaces.length / 4));

/** Points relative imports at the built files: the sources import `./x.ts`, a published declaration must import `./x.js`. */
function importBuiltFiles(text) {
  return text.replace(/((?:from|import\(?)\s*["']\.{1,2}\/[^"']*)\.ts(["'])/g, '$1.js$2');
}

/** Names inferred types in one import: `import("@agent-connectors/core").Operation` at every operation would be a third of the file. */
function importByName(text) {
  const names = new Set();
  const core = /import\("@agent-connectors\/core"\)\.(\w+)/g;
  const short = text.replace(core, (_, name) => {
    names.add(name);
    return name;
  });
  for (const [, imported] of short.matchAll(/import (?:type )?\{([^}]*)\} from '@agent-connectors\/core'/g)) {
    for (const name of imported.split(',')) names.delete(name.replace(/\btype\b/, '').trim());
  }
  return names.size === 0
    ? short
    : `import type { ${[...names].sort().join(', ')} } from '@agent-connectors/core';\n${short}`;
}

/** The introspection document of the connector that was built; none when the package is no connector. */
async function describeConnector(folder) {
  const entry = resolve(folder, 'index.js');
  if (!/[\\/]connectors[\\/]/.test(entry) || !existsSync(entry)) return undefined;
  const exported = await import(pathToFileURL(entry).href);
  const connector = Object.values(exported).find(
    (value) => typeof value === 'object' && value !== null && 'apis' in value && 'entities' in value,
  );
  if (connector === undefined) throw new Error(`${entry} exports no connector.`);
  const core = createRequire(entry).resolve('@agent-connectors/core/describe');
  const { describe } = await import(pathToFileURL(core).href);
  return describe(connector);
}
