import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Draft } from '../draft/model.ts';
import type { Notes } from '../notes.ts';
import { valueCode } from '../write/code.ts';
import { credentialsOf } from '../write/credentials.ts';
import { addImport, holding, insert, of } from './insert.ts';

type Edit = (text: string) => string | undefined;

/**
 * Gives an emulator its place in the sandbox; returns the files that changed. What cannot be edited is noted. This is all that
 * is registered: it goes when the sandbox finds its emulators by their folders, and this folder with it.
 */
export function registerInSandbox(root: string, draft: Draft, notes: Notes): string[] {
  const changed: string[] = [];
  for (const [file, edits] of Object.entries(editsOf(draft))) {
    const path = join(root, file);
    const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    const after =
      before === undefined
        ? undefined
        : edits.reduce<string | undefined>((text, edit) => (text === undefined ? undefined : edit(text)), before);
    if (after === undefined)
      notes.add('registration', `${file} looks otherwise than expected: add ${draft.name.id} there by hand.`);
    else if (after !== before) {
      writeFileSync(path, after);
      changed.push(file);
    }
  }
  return changed;
}

function editsOf(draft: Draft): Record<string, Edit[]> {
  const { id, constant, type, variable } = draft.name;
  const fields = credentialsOf(draft);
  const engine = 'packages/sandbox/src/engine';
  const environment: [string, string][] = [
    [`${variable}_BASE_URL`, `\`\${url}\${mounts.${constant}}\``],
    ...fields.map(({ field, variable: name }): [string, string] => [name, `credentials.${constant}.${field}`]),
  ];
  const put =
    (file: string, name: string, code: string, find: Parameters<typeof insert>[4]): Edit =>
    (text) =>
      insert(file, text, name, code, find);
  const stand = `import { create${type}StandIn } from '../${id}/index.ts';`;
  return {
    [`${engine}/mounts.ts`]: [put('mounts.ts', constant, `${constant}: '/${id}'`, of('mounts'))],
    [`${engine}/credentials.ts`]: [
      put(
        'credentials.ts',
        constant,
        `${constant}: ${valueCode(Object.fromEntries(fields.map(({ field, sandbox }) => [field, sandbox])))}`,
        of('credentials'),
      ),
    ],
    [`${engine}/environment.ts`]: environment.map(([name, code]) =>
      put('environment.ts', name, `${name}: ${code}`, of('environmentFor')),
    ),
    [`${engine}/vendors.ts`]: [
      (text) => addImport('vendors.ts', text, stand),
      put('vendors.ts', constant, `[mounts.${constant}]: () => create${type}StandIn()`, of('makers')),
    ],
    [`${engine}/start-sandbox.test.ts`]: environment.map(([name]) =>
      put('start-sandbox.test.ts', name, `'${name}'`, holding('PYLON_BASE_URL')),
    ),
  };
}
