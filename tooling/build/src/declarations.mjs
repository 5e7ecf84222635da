// Finishes the declarations that tsc wrote.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Points relative imports at the built files: the sources import `./x.ts`, a published declaration must import `./x.js`.
 * Declaration maps and the temporary tsconfig do not ship.
 */
export async function rewriteDeclarations(folder) {
  rmSync(join(folder, 'tsconfig.json'));
  for (const file of readdirSync(folder, { recursive: true })) {
    if (!file.endsWith('.d.ts')) continue;
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8').replace(/((?:from|import\()\s*["']\.{1,2}\/[^"']*)\.ts(["'])/g, '$1.js$2');
    writeFileSync(path, text);
  }
}
