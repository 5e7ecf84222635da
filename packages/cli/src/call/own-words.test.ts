import { type Sandbox, startSandbox } from '@agent-connectors/sandbox';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Given, person, runCommand } from '../../test/run.ts';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

const cli = (argv: readonly string[], given: Given = {}) => runCommand(argv, { env: sandbox.env, ...given });
const metaOf = ({ out }: { readonly out: string }) => JSON.parse(out).meta;

const identify = ['customer-io', 'people', 'identify', 'ada@x.example', '--email', 'ada@x.example'];
const check =
  'Accepted, and the vendor says no more. Check with: agent-connectors customer-io people lookup ada@x.example';

it('a result that was cut names the options that help', async () => {
  const { hint } = metaOf(await cli(['pylon', 'issues', 'search', '--max-chars', '600'])).truncated;
  expect(hint).toMatch(
    /^Pass nextCursor as --cursor to read on\..* pass other --fields, or --jq to select and count\.$/,
  );
});

it('a write that returns nothing names the command that shows what it has done', async () => {
  expect(metaOf(await cli(identify)).next).toBe(check);
  const { out, err } = await cli(identify, { terminal: person });
  expect([out, err]).toEqual(['', `${check}\n`]);
});

it('an error names options, as the command line has them', async () => {
  expect((await cli(['customer-io', 'people', 'get', 'nobody@x.example'])).error.hint).toContain(
    'pass --id-type email',
  );
});

it.each([
  [['--read-only'], {}, '--read-only permits only reads, as AGENT_CONNECTORS_READ_ONLY does'],
  [['--dry-run'], { AGENT_CONNECTORS_READ_ONLY: '1' }, 'AGENT_CONNECTORS_READ_ONLY is set, which permits only reads'],
])('a refused write names what refuses it: %j %j', async (argv, env, cause) => {
  const { code, error } = await cli(['pylon', 'issues', 'update', '3034', '--state', 'closed', ...argv], {
    env: { ...sandbox.env, ...env },
  });
  expect(code).toBe(4);
  expect(error).toMatchObject({ code: 'not_permitted', outcome: 'not_sent' });
  expect(error.message).toContain(`pylon.issues.update is not permitted: it is a write operation, and ${cause}`);
});

it('a call that nobody can confirm is described', async () => {
  const { error } = await cli(['pylon', 'issues', 'delete', '3034']);
  expect(error.message).toContain('pylon.issues.delete');
  expect(error.hint).toMatch(/--dry-run.* run the same command with --yes\.$/);
  expect(error['request']).toMatchObject({
    operation: 'pylon.issues.delete',
    params: { id: '3034' },
    request: { method: 'DELETE', effect: 'destructive' },
    targets: [{ parameter: 'id', record: { number: 3034 } }],
  });
});

it('a person sees the record as lines, and reads a sentence whether they agree or not', async () => {
  const refused = await cli(['pylon', 'issues', 'delete', '3034'], { terminal: person, answers: ['n'] });
  expect(refused).toMatchObject({ code: 4, out: '', err: 'Not done: nothing was sent.\n' });
  expect(refused.questions).toEqual([
    expect.stringMatching(/id is the record with\n( {2}.*\n)* {2}number: 3034\n( {2}.*\n)*Parameters: /),
  ]);
  const done = await cli(['pylon', 'issues', 'delete', '3034'], { terminal: person, answers: ['y'] });
  expect(done).toMatchObject({ code: 0, out: 'Deleted.\n', err: '' });
  const piped = await cli(['pylon', 'issues', 'delete', '3033', '--yes']);
  expect(piped.out).toBe('{"data":null,"meta":{}}\n');
});
