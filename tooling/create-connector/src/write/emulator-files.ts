import type { Draft, EntityDraft } from '../draft/model.ts';
import type { Notes } from '../notes.ts';
import { keyCode, quote, valueCode } from './code.ts';
import { neededCredentials } from './credentials.ts';
import { accessOf } from './emulator-access.ts';
import { emulatorEntity } from './emulator-entity.ts';
import { entityFile } from './entity-files.ts';
import type { SourceFile } from './files.ts';
import { graphqlEmulator } from './graphql-emulator.ts';

/** Returns the files of the emulator. The sandbox's engine implements list, get, create, update and delete; other operations return examples. */
export function emulatorFiles(draft: Draft, notes: Notes): SourceFile[] {
  const common = [
    { path: 'index.ts', text: index(draft) },
    { path: 'index.test.ts', text: test(draft) },
    { path: 'credentials.ts', text: credentials(draft) },
  ];
  if (draft.sdl !== undefined) return [...common, ...graphqlEmulator(draft, draft.sdl)];
  const seen = new Set<string>();
  const entities = draft.entities.flatMap((entity): SourceFile[] => {
    const file = entityFile(entity);
    const { text, examples } = emulatorEntity(entity, file, seen, notes);
    const source = { path: `entities/${file}.ts`, text };
    return examples === undefined
      ? [source]
      : [source, { path: `entities/${file}.examples.json`, text: JSON.stringify(examples) }];
  });
  return [...common, { path: `${draft.name.id}-api.ts`, text: api(draft) }, ...entities];
}

function credentials(draft: Draft): string {
  const fields = neededCredentials(draft).map(({ field, sandbox }): [string, string] => [field, sandbox]);
  return `export const credentials = ${valueCode(Object.fromEntries(fields))} as const;`;
}

function index(draft: Draft): string {
  const { name, title } = draft;
  const variables = neededCredentials(draft).map(({ field, variable }) => `${variable}: credentials.${field}`);
  return `import type { Emulator } from '../../engine/emulator.ts';
import { credentials } from './credentials.ts';

export { credentials };

/** Emulates the API of ${title}. */
export const emulator = {
  name: ${quote(name.id)},
  title: ${quote(title)},
  mounts: { ${name.variable}_BASE_URL: '/${name.id}' },
  variables: { ${variables.join(', ')} },
  create: async (context) => ({ apis: { '/${name.id}': (await import('./${name.id}-api.ts')).create${name.type}Api(context) } }),
} as const satisfies Emulator;`;
}

function api(draft: Draft): string {
  const { name, title, entities } = draft;
  const access = accessOf(draft);
  const importOf = (entity: EntityDraft) => `import { ${entity.accessor} } from './entities/${entityFile(entity)}.ts';`;
  return `${access.imports}import type { EmulatedApi, EmulatorContext } from '../../engine/emulator.ts';
import { ${access.rest} } from '../../engine/rest-api.ts';
import { credentials } from './credentials.ts';
${entities.map(importOf).join('\n')}

/** Creates an emulator for the API of ${title}. TODO: add rules and errors from the vendor's documents. */
export function create${name.type}Api(context: EmulatorContext): EmulatedApi {
  return restApi({
    isAuthorized: ${access.test},
    error: (message) => ({ message }),
    routes: { ${entities.map(({ accessor }) => `...${accessor}(context)`).join(', ')} },
  });
}`;
}

function test({ name, title }: Draft): string {
  return `import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../index.ts';
import { emulator } from './index.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ emulators: [emulator] });
});
afterAll(() => sandbox.close());

it('rejects requests to ${title.replaceAll("'", "\\'")} without a credential', async () => {
  expect((await fetch(\`\${sandbox.env[${quote(`${keyCode(name.variable)}_BASE_URL`)}]}/nothing\`)).status).toBe(401);
});`;
}
