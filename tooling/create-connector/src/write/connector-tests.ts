import type { Draft } from '../draft/model.ts';
import { aOrAn } from '../names/plural.ts';
import { Code, valueCode } from './code.ts';
import { hostCredentials, neededCredentials } from './credentials.ts';
import { emulatorRoute } from './emulator-route.ts';
import type { SourceFile } from './files.ts';
import { firstCall } from './first-call.ts';
import { wireFile } from './wire-file.ts';

/** Returns the tests of a connector, except those of its operations. */
export function connectorTests(draft: Draft): SourceFile[] {
  return [
    { path: 'test/wire.ts', text: wireFile(draft) },
    { path: 'test/sandbox.test.ts', text: sandboxTest(draft) },
    { path: 'src/connector.test.ts', text: connectorTest(draft) },
    { path: 'src/errors.test.ts', text: errorsTest(draft) },
  ];
}

function connectorTest(draft: Draft): string {
  const { name, title } = draft;
  const fields = neededCredentials(draft);
  const hosts = hostCredentials(draft).map(({ field, test }) => [field, test]);
  const options = valueCode({ env: new Code('{}'), ...Object.fromEntries(hosts) });
  const missing = `  it('reports a missing credential with the variable that it is read from', async () => {
    const { ok, apis } = await create${name.type}(${options}).check();
    expect(ok).toBe(false);
    expect(apis['rest']).toMatchObject({ status: 'missing', message: expect.stringContaining('${fields[0]?.variable}') });
  });`;
  return `import { describe, expect, it } from 'vitest';
import { client } from '../test/wire.ts';
import { create${name.type}, create${name.type}With, ${name.constant} } from './index.ts';

describe('${aOrAn(title).replaceAll("'", "\\'")} client', () => {
${missing}

  it('has every entity', () => {
    expect(Object.keys(client())).toEqual(expect.arrayContaining(Object.keys(${name.constant}.entities)));
  });

  it('can have only some entities', () => {
    expect(Object.keys(create${name.type}With({}, { env: {} }))).not.toContain('${draft.entities[0]?.accessor ?? ''}');
  });
});`;
}

function errorsTest({ name }: Draft): string {
  return `import { describe, expect, it } from 'vitest';
import { ${name.constant}Error } from './errors.ts';

const read = (status: number, body: unknown) => ${name.constant}Error({ status, headers: new Headers(), body });

describe('${name.constant}Error', () => {
  it('ignores successful responses', () => expect(read(200, { message: 'Fine' })).toBeUndefined());

  it.each([
    [{ message: 'No such record', code: 'not_found' }, { message: 'No such record', code: 'not_found' }],
    [{ error: { message: 'No such record', type: 'missing' } }, { message: 'No such record', code: 'missing' }],
    [{ errors: ['Name is required', { message: 'Size is wrong' }] }, { message: 'Name is required Size is wrong' }],
    ['Bad gateway', { message: 'Bad gateway' }],
    [undefined, { message: '' }],
  ])('reads the message of %j', (body, expected) => expect(read(400, body)).toMatchObject(expected));
});`;
}

/** Returns the test against the sandbox, over real HTTP, with the first call if the emulator supports it. */
function sandboxTest(draft: Draft): string {
  const { name } = draft;
  const call = firstCall(draft);
  const isEmulated =
    call !== undefined &&
    call.operation.effect === 'read' &&
    call.operation.parameters.every(({ required }) => !required || draft.sdl === undefined) &&
    emulatorRoute(call.operation) !== undefined;
  const first = !isEmulated
    ? ''
    : `
it('returns a valid response to the first call', async () => {
  const ${name.constant} = create${name.type}({ env: sandbox.env });
  const { meta } = await ${call.code};
  expect(meta.warnings).toBeUndefined();
});
`;
  return `${draft.sdl === undefined ? '' : "import type { Entities } from '@agent-connectors/core';\n"}import { type Sandbox, startSandbox } from '@agent-connectors/sandbox';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { create${name.type}${draft.sdl === undefined ? '' : `, ${name.constant}`} } from '../src/index.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

it('connects to the sandbox through its variables', () => {
  expect(sandbox.env['${name.variable}_BASE_URL']).toBe(\`\${sandbox.url}/${name.id}\`);
  expect(create${name.type}({ env: sandbox.env })).toBeDefined();
});
${first}${
  draft.check.known
    ? `
it('accepts only the credential of the sandbox', async () => {
  await expect(create${name.type}({ env: sandbox.env }).check()).resolves.toMatchObject({ ok: true });
  const wrong = { ...sandbox.env, ${neededCredentials(draft).at(-1)?.variable}: 'wrong' };
  await expect(create${name.type}({ env: wrong }).check()).resolves.toMatchObject({ ok: false });
});
`
    : ''
}${draft.sdl === undefined ? '' : documentsTest(draft)}`;
}

/** Returns the test that the vendor's schema accepts the document of every operation. */
function documentsTest(draft: Draft): string {
  const { name } = draft;
  const [field = '', second = ''] = neededCredentials(draft).map(({ variable }) => `sandbox.env['${variable}']`);
  const header =
    draft.auth[0]?.kind === 'header'
      ? `'${draft.auth[0].header}': ${field} ?? ''`
      : draft.auth[0]?.kind === 'basic'
        ? `authorization: \`Basic \${btoa(\`\${${field}}:\${${second}}\`)}\``
        : `authorization: \`Bearer \${${field}}\``;
  return `
const entities: Entities = ${name.constant}.entities;
const documents = Object.entries(entities).flatMap(([entity, { operations }]) =>
  Object.entries(operations).map(([action, { graphql }]) => [\`\${entity}.\${action}\`, graphql?.document] as const),
);

it.each(documents)("the vendor's schema accepts the document of %s", async (_, query) => {
  const response = await fetch(\`\${sandbox.env['${name.variable}_BASE_URL']}/graphql\`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ${header} },
    body: JSON.stringify({ query }),
  });
  // Without its variables, a valid document may be rejected with other codes.
  expect(await response.text()).not.toMatch(/GRAPHQL_(PARSE|VALIDATION)_FAILED|BAD_REQUEST/);
});
`;
}
