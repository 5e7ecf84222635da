import { type Sandbox, startSandbox } from '@agent-connectors/sandbox';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../test/run.ts';
import { hostedLine } from './hosted/hosted-line.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.reset());

/** A command line that knows the credentials of the platform, and none of a vendor. */
const cli = (argv: readonly string[], { stdin = '', env = {} } = {}) => {
  const ofPlatform = Object.entries(sandbox.env).filter(([name]) => name.startsWith('AIRBYTE_'));
  return runCommand(argv, { env: { ...Object.fromEntries(ofPlatform), ...env }, stdin });
};
const dataOf = ({ out }: { readonly out: string }) => JSON.parse(out).data;
const errorOf = ({ err }: { readonly err: string }) => JSON.parse(err).error;

describe('a call with --hosted', () => {
  it('is executed by the connector of the workspace, without a credential of the vendor', async () => {
    const result = await cli(['pylon', 'accounts', 'list', '--fields', 'id,name', '--hosted', 'default']);
    expect(result).toMatchObject({ code: 0, err: '' });
    expect(dataOf(result)[0]).toEqual({ id: expect.any(String), name: expect.any(String) });
  });

  it('walks, filters and counts as any other', async () => {
    const counted = await cli(['ashby', 'candidates', 'list', '--count', '--hosted', 'default']);
    expect(Number(counted.out)).toBeGreaterThan(50);
    const walked = await cli(['ashby', 'users', 'list', '--all', '--fields', 'email', '--hosted', 'default']);
    expect(walked.out.trim().split('\n').length).toBeGreaterThan(3);
  });

  it('takes the UUID of a connector where a workspace has several', async () => {
    const several = await cli(['pylon', 'me', 'get', '--hosted', 'twins']);
    expect([several.code, errorOf(several).hint]).toEqual([5, 'Pass the UUID of one of them to --hosted.']);
    const [id = ''] = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(errorOf(several).message) ?? [];
    expect((await cli(['pylon', 'me', 'get', '--hosted', id])).code).toBe(0);
  });

  it('shows the request to the platform in a dry run, and sends nothing', async () => {
    const before = sandbox.requests.length;
    const result = await cli(['pylon', 'accounts', 'create', '--name', 'x', '--hosted', 'default', '--dry-run']);
    expect(dataOf(result)).toMatchObject({ method: 'POST', body: { entity: 'accounts', params: { name: 'x' } } });
    expect(sandbox.requests).toHaveLength(before);
  });

  it('says in words of the command line what is not there', async () => {
    const workspace = await cli(['pylon', 'me', 'get', '--hosted', 'nowhere']);
    expect([workspace.code, errorOf(workspace).hint]).toEqual([
      6,
      'Pass another workspace to --hosted. agent-connectors hosted set-up creates a workspace with its first connector.',
    ]);
    const operation = await cli(['pylon', 'issues', 'search', '--hosted', 'default']);
    expect([operation.code, errorOf(operation).hint]).toEqual([2, expect.stringContaining('without --hosted')]);
  });

  it('writes nothing where only reads are allowed, and asks before it deletes', async () => {
    const write = ['pylon', 'accounts', 'create', '--name', 'x', '--hosted', 'default'];
    expect((await cli([...write, '--read-only'])).code).toBe(4);
    expect((await cli(['pylon', 'issues', 'delete', 'i-1', '--hosted', 'default'])).code).toBe(4);
    // The record that would be deleted is read, so that the question can name it.
    expect(sandbox.requests.filter(({ mount, method }) => mount === '/pylon' && method !== 'GET')).toEqual([]);
  });

  it('excludes a region', async () => {
    expect((await cli(['pylon', 'me', 'get', '--hosted', 'default', '--region', 'eu'])).code).toBe(2);
  });
});

describe('hosted', () => {
  it('sets up a connector, finds it again, and deletes it', async () => {
    const credentials = JSON.stringify({ api_token: sandbox.env['PYLON_API_TOKEN'] });
    const setUp = ['hosted', 'set-up', 'pylon', 'customer', '--credentials', '-'];
    const first = await cli(setUp, { stdin: credentials });
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).not.toContain(sandbox.env['PYLON_API_TOKEN']);
    const { ok, connectorId } = JSON.parse(first.out);
    expect(ok).toBe(true);
    expect(JSON.parse((await cli(setUp, { stdin: credentials })).out).connectorId).toBe(connectorId);
    expect((await cli(['pylon', 'me', 'get', '--hosted', 'customer'])).code).toBe(0);

    const remove = ['hosted', 'connectors', 'delete', connectorId];
    expect((await cli(remove)).code).toBe(4);
    expect((await cli([...remove, '--yes'])).code).toBe(0);
    const left = await cli(['hosted', 'connectors', 'list', '--json', '{"workspace_name":"customer"}']);
    expect(dataOf(left)).toEqual([]);
  }, 20_000);

  it('exits with 3 where the vendor rejects the credential', async () => {
    const result = await cli([
      'hosted',
      'set-up',
      'pylon',
      'customer',
      '--credentials',
      '{"api_token":"wrong-canary"}',
    ]);
    expect([result.code, errorOf(result).code]).toEqual([3, 'authentication']);
    expect(errorOf(result).message).toContain('Pylon does not accept the credential');
    expect(result.out + result.err).not.toContain('canary');
  });

  it.each(['sk-canary-1234567890', '-'])('does not repeat a credential that is no JSON: %s', async (given) => {
    const line = ['hosted', 'set-up', 'pylon', 'customer', '--credentials', given];
    const result = await cli(line, { stdin: 'sk-canary-1234567890' });
    expect([result.code, errorOf(result).message]).toEqual([2, '--credentials is not one JSON object.']);
    expect(result.out + result.err).not.toContain('canary');
  });

  it('logs in to Airbyte, and not to the vendor, where its credentials are missing', async () => {
    const env = { AIRBYTE_CLIENT_ID: undefined, AIRBYTE_CLIENT_SECRET: undefined };
    const result = await cli(['pylon', 'me', 'get', '--hosted', 'default'], { env });
    expect(result.code).toBe(3);
    expect(errorOf(result).hint).toContain('auth login airbyte');
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('knows no entity %s', async (name) => {
    expect((await cli(['hosted', name, 'list'])).code).toBe(2);
    expect((await cli(['hosted', name])).code).toBe(2);
  });

  it('creates nothing where only reads are allowed', async () => {
    const env = { AGENT_CONNECTORS_READ_ONLY: '1' };
    const refused = await cli(['hosted', 'set-up', 'pylon', 'customer'], { env });
    expect([refused.code, errorOf(refused).hint]).toEqual([4, expect.stringContaining('tell the user')]);
    expect((await cli(['hosted', 'workspaces', 'create', 'customer'], { env })).code).toBe(4);
    expect((await cli(['hosted', 'set-up', 'pylon', 'customer', '--dry-run'], { env })).code).toBe(0);
    expect(sandbox.requests.filter(({ method, path }) => method !== 'GET' && !path?.endsWith('/token'))).toEqual([]);
  });

  it.each([
    ['organizations', 'list'],
    ['workspaces', 'list'],
    ['templates', 'list'],
    ['connectors', 'list', '--workspace-name', 'default'],
  ])('%s %s lists what there is', async (...line) => {
    const result = await cli(['hosted', ...line]);
    expect(result.code, result.err).toBe(0);
    expect(result.out.length).toBeGreaterThan(50);
  });

  it('renames a workspace, and describes and executes a connector', async () => {
    const created = await cli(['hosted', 'workspaces', 'create', 'w-1']);
    const { id } = JSON.parse(created.out);
    expect(dataOf(await cli(['hosted', 'workspaces', 'rename', id, 'w-2']))).toMatchObject({ name: 'w-2' });
    const listed = await cli(['hosted', 'connectors', 'list', '--workspace-name', 'default', '--fields', 'id,name']);
    const connector = dataOf(listed).find(({ name }: { readonly name: string }) => name.startsWith('Pylon')).id;
    expect(dataOf(await cli(['hosted', 'connectors', 'describe', connector]))).toMatchObject({
      connector_id: connector,
    });
    const execution = { id: connector, entity: 'me', action: 'get' };
    const execute = ['hosted', 'connectors', 'execute', '--json', JSON.stringify(execution)];
    expect((await cli(execute)).code).toBe(4);
    expect(dataOf(await cli([...execute, '--yes'])).result).toMatchObject({ name: 'Kestrel Cloud' });
  });

  it('prints its help, and names the way out of what it does not know', async () => {
    expect((await cli(['hosted'])).out).toContain('agent-connectors hosted set-up');
    expect((await cli(['hosted', 'workspace', 'list'])).code).toBe(0);
    expect(errorOf(await cli(['hosted', 'workers', 'list'])).hint).toContain('workspaces');
    expect(errorOf(await cli(['workspaces', 'list'])).hint).toBe("Did you mean 'hosted workspaces'?");
  });
});

describe('a line of hosted stands for', () => {
  it.each([
    ['login --with-token', 'auth login airbyte --with-token'],
    ['status', 'auth status airbyte'],
    ['workspaces', 'airbyte workspaces'],
    ['templates list --json {}', 'airbyte source_templates list --params {}'],
    ['connectors describe 1', 'airbyte connectors inspect 1'],
    ['workspaces rename 1 new', 'airbyte workspaces update --workspace-id 1 --name new'],
    ['workspaces rename --workspace-id 1 --name new', 'airbyte workspaces update --workspace-id 1 --name new'],
    ['connectors list --json={}', 'airbyte connectors list --params={}'],
  ])('%s: %s', (line, expected) => {
    expect(hostedLine(line.split(' ')).join(' ')).toBe(expected);
  });
});
