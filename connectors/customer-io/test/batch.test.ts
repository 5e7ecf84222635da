import { type Sandbox, startSandbox } from '@agent-connectors/sandbox';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type BatchReport,
  batchEntities,
  batchPipelines,
  createCustomerIo,
  type EntityChange,
  runExport,
} from '../src/index.ts';
import { all } from './calls.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.reset());

const customerIo = () => createCustomerIo({ env: sandbox.env });
const total = 5000;
const plan = 'batch-of-a-test';
const imported = async () =>
  all(
    customerIo().people.search({
      filter: { attribute: { field: 'plan', operator: 'eq', value: plan } },
      limit: 1000,
    }),
  );

function* changes(): Generator<EntityChange> {
  for (let id = 0; id < total; id++) {
    // This workspace does not identify people by phone number. Only the vendor knows that, and rejects each of them.
    const identifiers = id % 1000 === 7 ? { phone: `+1415555${1000 + id}` } : { id: `b-${id}` };
    yield { type: 'person', action: 'identify', identifiers, attributes: { plan, name: `Zoë ${id}` } };
  }
}

describe(`${total} people over real HTTP`, () => {
  it('are imported through Track, which names the rejected ones', async () => {
    const batch = batchEntities(customerIo(), changes());
    const reports: BatchReport<EntityChange>[] = await all(batch);
    const failed = reports.flatMap((report) => report.failed);
    expect(failed.map(({ index }) => index).sort((a, b) => a - b)).toEqual([7, 1007, 2007, 3007, 4007]);
    for (const { outcome, message } of failed) {
      expect(outcome).toBe('rejected');
      expect(message).toContain('identifiers.phone');
    }
    expect(batch.totals).toMatchObject({ read: total, accepted: total - 5, rejected: 5 });
    expect(await imported()).toHaveLength(total - 5);
    for (const { body } of sandbox.requests.for('/customer-io/track')) {
      expect(Buffer.byteLength(body)).toBeLessThanOrEqual(500_000);
    }
  });

  it('are imported through Pipelines while requests fail, without loss or duplicates', async () => {
    const match = { mount: '/customer-io/pipelines' } as const;
    sandbox.faults.inject({ match, fault: { kind: 'status', status: 500 } });
    sandbox.faults.inject({ match, fault: { kind: 'status', status: 429, retryAfter: '0' } });
    sandbox.faults.inject({ match, fault: { kind: 'reset', when: 'before-headers', applied: true } });
    const calls = Array.from({ length: total }, (_, id) => ({
      type: 'identify' as const,
      userId: `p-${id}`,
      traits: { plan },
    }));
    const reports = await all(batchPipelines(customerIo(), calls, { maxEntries: 500 }));
    const places = reports.flatMap(({ accepted, failed }) => [...accepted, ...failed.map(({ index }) => index)]);
    expect(places.sort((a, b) => a - b)).toEqual(calls.map((_, index) => index));
    const failed = reports.flatMap((report) => report.failed);
    expect(new Set(failed.map(({ outcome }) => outcome))).toEqual(new Set(['unknown']));
    expect(failed).toHaveLength(1000);
    // One of the two requests with an unknown outcome was accepted, which no report can know.
    expect(await imported()).toHaveLength(total - 500);
    expect(sandbox.requests.for('/customer-io/pipelines')).toHaveLength(11);
  });
});

describe('an export over real HTTP', () => {
  it('of people is a file', async () => {
    const filters = { segment: { id: 10 } };
    const { record, file } = await runExport(customerIo(), { filters }, { pollMs: 1 });
    const lines = (await file.text()).trim().split('\n');
    expect(lines).toHaveLength((record.total ?? 0) + 1);
    expect(file.contentType).toContain('csv');
    const [last] = sandbox.requests.for('/customer-io/app').slice(-1);
    expect(last?.path).toMatch(/^\/_downloads/);
    expect(last?.headers).not.toHaveProperty('authorization');
  });

  it('of messages requests a new link if the first has expired', async () => {
    sandbox.faults.inject({ match: { path: /^\/_downloads/ }, fault: { kind: 'html', status: 403 } });
    const { file } = await runExport(customerIo(), { campaign_id: 1, metric: 'bounced' }, { pollMs: 1 });
    expect((await file.text()).split('\n').length).toBeGreaterThan(1);
    expect(sandbox.requests.filter(({ path }) => path.endsWith('/download'))).toHaveLength(2);
  });
});
