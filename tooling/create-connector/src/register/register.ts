import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Draft } from '../draft/model.ts';
import type { Notes } from '../notes.ts';
import { credentialsOf } from '../write/credentials.ts';
import { insert, of } from './insert.ts';
import { addDependency } from './manifest.ts';

type Edit = (text: string) => string | undefined;

/** Gives a connector its place in the repository; answers the files that changed. What cannot be edited is noted. */
export function register(root: string, draft: Draft, notes: Notes): string[] {
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
  const { id, constant } = draft.name;
  const fields = credentialsOf(draft);
  const package_ = `@agent-connectors/${id}`;
  const key = id.includes('-') ? `'${id}'` : id;
  const put =
    (file: string, name: string, code: string, find: Parameters<typeof insert>[4]): Edit =>
    (text) =>
      insert(file, text, name, code, find);
  const depend =
    (kind: 'dependencies' | 'devDependencies'): Edit =>
    (text) =>
      addDependency(text, kind, package_);
  return {
    'tooling/contract/src/connectors.ts': [
      put('connectors.ts', id, `${key}: async () => (await import('${package_}')).${constant}`, of('connectors')),
    ],
    'tooling/contract/package.json': [depend('dependencies')],
    'tooling/docs/package.json': [depend('dependencies')],
    'tooling/docs/src/commands.test.ts': fields.map(({ variable: name }) =>
      put('commands.test.ts', name, `${name}: 'credential-of-the-docs'`, of('credentials')),
    ),
    'packages/cli/src/load-connector.ts': [put('load-connector.ts', id, `'${id}'`, of('connectorNames'))],
    'packages/cli/package.json': [depend('devDependencies')],
  };
}
