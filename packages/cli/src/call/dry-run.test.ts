import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Sandbox, startSandbox } from '@agent-connectors/sandbox';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../test/run.ts';

let folder = '';
let sandbox: Sandbox;
const cli = (...argv: readonly string[]) => runCommand(argv, { folder, env: sandbox.env });
beforeAll(async () => {
  sandbox = await startSandbox();
  folder = mkdtempSync(join(tmpdir(), 'dry-run-'));
});
afterAll(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => sandbox.reset());

const bodyOf = (sent: { readonly body?: string | undefined } | undefined) =>
  sent?.body === undefined || sent.body === '' ? undefined : JSON.parse(sent.body);

const search = ['pylon', 'issues', 'search'];
const refund = ['stripe', 'refunds', 'create', '--charge', 'ch_1'];

describe('a dry run shows the request that the same command sends', () => {
  it.each([
    [[...search]],
    [[...search, '--limit', '5']],
    [[...search, '--all']],
    [[...search, '--count']],
    [[...search, '--count-by', 'state']],
    [[...search, '--jq', '.id']],
    [[...search, '--params', '{"limit":7}']],
    [['pylon', 'accounts', 'list', '--limit', '3']],
    [['pylon', 'issues', 'get', '3040', '--fields', 'id']],
    [['linear', 'issues', 'list', '--limit', '2']],
    [['linear', 'issues', 'get', '<issue>', '--fields', 'id,title']],
    [['linear', 'issues', 'update', '<issue>', '--title', 'x', '--yes']],
  ])('%j', async (given) => {
    const listed = JSON.parse((await cli('linear', 'issues', 'list', '--limit', '1', '--fields', 'id')).out).data;
    sandbox.reset();
    const argv = given.map((word) => (word === '<issue>' ? listed[0].id : word));
    const { data } = JSON.parse((await cli(...argv, '--dry-run')).out);
    expect(sandbox.requests).toEqual([]);
    expect((await cli(...argv)).code).toBe(0);
    const [sent] = sandbox.requests;
    expect(data.method).toBe(sent?.method);
    expect(data.url).toContain(sent?.path);
    expect(data.body).toEqual(bodyOf(sent));
  });

  it('from a cursor', async () => {
    const { nextCursor } = JSON.parse((await cli(...search, '--limit', '5')).out).meta;
    const { data } = JSON.parse((await cli(...search, '--limit', '5', '--cursor', nextCursor, '--dry-run')).out);
    sandbox.reset();
    await cli(...search, '--limit', '5', '--cursor', nextCursor);
    expect(data.body).toEqual(bodyOf(sandbox.requests[0]));
    expect(data.body.cursor).toEqual(expect.any(String));
  });

  it('with the idempotency key', async () => {
    const { data } = JSON.parse((await cli(...refund, '--idempotency-key', 'order-7', '--dry-run')).out);
    expect(data.headers['idempotency-key']).toBe('order-7');
  });
});

describe('a dry run', () => {
  it('names the options that it has no result for', async () => {
    const { meta } = JSON.parse(
      (await cli(...search, '--jq', '.id', '--out', 'a.csv', '--output', 'csv', '--dry-run')).out,
    );
    expect(meta).toEqual({ dryRun: true, notApplied: ['--jq', '--out', '--output'] });
  });

  it('refuses a filter that cannot run', async () => {
    expect((await cli(...search, '--jq', '.[', '--dry-run')).code).toBe(2);
  });
});

describe('an idempotency key', () => {
  it('makes a write safe to repeat', async () => {
    const paid = JSON.parse((await cli('stripe', 'charges', 'list', '--limit', '50', '--fields', '*')).out).data;
    const charge = paid.find((each: { paid: boolean; refunded: boolean }) => each.paid && !each.refunded);
    const again = ['stripe', 'refunds', 'create', '--charge', charge.id, '--amount', '100', '--yes'];
    const ids = [];
    for (const key of ['order-7', 'order-7', 'order-8'])
      ids.push(JSON.parse((await cli(...again, '--idempotency-key', key)).out).data.id);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it('is refused where the vendor takes none', async () => {
    const { code, error } = await cli('pylon', 'issues', 'update', '3034', '--title', 'x', '--idempotency-key', 'a');
    expect([code, error.code]).toEqual([2, 'invalid_options']);
  });
});

describe('a page that fails', () => {
  const fail = (status: number) =>
    sandbox.faults.inject({
      match: { path: /issues\/search$/ },
      skip: 1,
      times: Number.POSITIVE_INFINITY,
      fault: { kind: 'status', status, body: {} },
    });

  it.each([['--jq', '.number'], ['--output', 'ndjson'], []])(
    'makes fewer records than --limit asks for a failure, with the cursor: %s %s',
    async (...more) => {
      fail(400);
      const { code, out, error } = await cli(...search, '--params', '{"limit":10}', '--limit', '30', ...more);
      expect([code, error.code]).toEqual([5, 'invalid_request']);
      expect(error['nextCursor']).toEqual(expect.any(String));
      expect(out).not.toBe('');
    },
  );
});
