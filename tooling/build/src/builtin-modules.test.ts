import { expect, test } from 'vitest';
import { readBuiltins } from './builtin-modules.ts';

test.each([
  ['one name', "import { join } from 'node:path';", "const { join: join } = process.getBuiltinModule('node:path');"],
  [
    'several names, some under another one, and as many lines',
    'import {\n  readFileSync,\n  statSync as stat\n} from "fs";\nstat;',
    "const { readFileSync: readFileSync, statSync: stat } = process.getBuiltinModule('node:fs');\n\n\n\nstat;",
  ],
])('replaces an import of %s', (_, source, replaced) => {
  expect(readBuiltins(source)).toBe(replaced);
});

test.each([
  ['a package', "import { rollup } from 'rollup';"],
  ['a file', "import { a } from './fs.js';"],
  ['a whole module', "import * as fs from 'node:fs';"],
  ['a default', "import fs, { readFileSync } from 'node:fs';"],
  ['nothing but its effect', "import 'node:fs';"],
  ['a module when it is needed', "await import('node:fs');"],
])('leaves an import of %s', (_, source) => {
  expect(readBuiltins(source)).toBe(source);
});

test('what it writes runs', async () => {
  const source = "import { sep as separator } from 'node:path';\nexport const found = separator;";
  const { found } = await import(`data:text/javascript,${encodeURIComponent(readBuiltins(source))}`);
  expect(found).toBe('/');
});
