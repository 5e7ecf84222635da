import { type Sandbox, startSandbox } from '@agent-connectors/sandbox';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { runCommand } from '../../../test/run.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.reset());

const path = '/v1/accounts/{account_id}/audit_logs';
const api = (...more: readonly string[]) =>
  runCommand(['api', 'customer-io', 'GET', path, '--api', 'ui', ...more], { env: sandbox.env });
const paths = () => sandbox.requests.map((request) => request.path);

it('the ID of the account is that of the credential', async () => {
  expect(await api()).toMatchObject({ code: 0, err: '' });
  expect(paths()).toContain('/v1/accounts/current');
  expect(paths().at(-1)).toBe('/v1/accounts/77/audit_logs');
});

it('an ID that is given is used, and nothing is asked', async () => {
  expect((await api('--params', '{"account_id": 78}')).code).toBe(6);
  expect(paths()).not.toContain('/v1/accounts/current');
});

it('a dry run sends nothing, and shows the name', async () => {
  const { out } = await api('--dry-run');
  expect(decodeURIComponent(JSON.parse(out).data.url)).toMatch(/\/v1\/accounts\/\{account_id\}\/audit_logs$/);
  expect(paths()).toEqual([]);
});

it('an API without such placeholders needs all of them', async () => {
  const { error } = await runCommand(['api', 'pylon', 'GET', '/accounts/{account_id}'], { env: sandbox.env });
  expect(error.message).toBe('The path needs {account_id}.');
});
