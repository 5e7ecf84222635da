import type { Draft } from '../draft/model.ts';
import { aOrAn } from '../names/plural.ts';
import { credentialsOf } from './credentials.ts';
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
  const fields = credentialsOf(draft);
  const missing = `  it('reports a missing credential with the variable that it is read from', async () => {
    const { ok, apis } = await create${name.type}({ env: {} }).check();
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
    call !== undefined && call.operation.effect === 'read' && emulatorRoute(call.operation) !== undefined;
  const first = !isEmulated
    ? ''
    : `
it('returns a valid response to the first call', async () => {
  const ${name.constant} = create${name.type}({ env: sandbox.env });
  const { meta } = await ${call.code};
  expect(meta.warnings).toBeUndefined();
});
`;
  return `import { type Sandbox, startSandbox } from '@agent-connectors/sandbox';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { create${name.type} } from '../src/index.ts';

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
  const wrong = { ...sandbox.env, ${credentialsOf(draft).at(-1)?.variable}: 'wrong' };
  await expect(create${name.type}({ env: wrong }).check()).resolves.toMatchObject({ ok: false });
});
`
    : ''
}`;
}
