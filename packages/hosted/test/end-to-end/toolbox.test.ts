import { ashby, createAshby } from '@agent-connectors/ashby';
import { createPylon, pylon } from '@agent-connectors/pylon';
import { type Sandbox, startSandbox } from '@agent-connectors/sandbox';
import { createToolbox, type ExecuteOptions, type Toolbox } from '@agent-connectors/tools';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { connect } from '../../src/index.ts';
import { failure } from './calls.ts';

// Two toolboxes of the same connectors. What is direct in one is hosted in the other.

let sandbox: Sandbox;
let boxes: readonly [Toolbox, Toolbox];

beforeAll(async () => {
  sandbox = await startSandbox({ seed: 7, now: () => new Date('2026-11-20T12:00:00Z') });
  const { env } = sandbox;
  boxes = [
    createToolbox([connect(pylon, { env }), createAshby({ env })]),
    createToolbox([createPylon({ env }), connect(ashby, { env })]),
  ];
});
afterAll(() => sandbox.close());
beforeEach(() => {
  // Removes the random delays between attempts.
  vi.spyOn(Math, 'random').mockReturnValue(0);
});

/** Returns what both toolboxes answer, which has to be equal. */
async function ofBoth<T>(ask: (toolbox: Toolbox) => Promise<T>): Promise<T> {
  const [one, other] = [await ask(boxes[0]), await ask(boxes[1])];
  expect(one).toEqual(other);
  return one;
}

const execute = (operation: string, params?: object, options?: ExecuteOptions) =>
  ofBoth((toolbox) => toolbox.execute(operation, params, options));

const executions = () => sandbox.requests.for('/airbyte').filter(({ path }) => path.endsWith('/execute')).length;

describe('a toolbox of a direct and a hosted client', () => {
  test.each([
    ['close a ticket', 'pylon.issues.update'],
    ['candidates', 'ashby.candidates.list'],
  ])('finds operations of either: %s', async (query, expected) => {
    const found = await ofBoth(async (toolbox) => (await toolbox.search(query)).map(({ name }) => name));
    expect(found).toContain(expected);
  });

  test.each(['pylon.issues.update', 'ashby.candidates.list'])('describes %s', async (operation) => {
    const described = await ofBoth((toolbox) => toolbox.describe(operation));
    expect(JSON.stringify(described)).toContain(operation);
  });

  test.each([
    ['pylon.teams.list', {}, { fields: ['*'] }],
    ['pylon.accounts.list', {}, { jq: '[.[].name] | sort | .[:5]', all: true }],
    ['pylon.contacts.list', {}, { countBy: 'account.name' }],
    ['ashby.jobs.list', { limit: 5 }, {}],
    ['ashby.candidates.list', { limit: 100 }, { fields: ['id', 'name'], limit: 120 }],
    ['ashby.jobs.list', {}, { countBy: 'status' }],
  ] as const)('executes %s %j with %j', async (operation, params, options) => {
    const before = executions();
    const { data } = await execute(operation, params, options);
    expect(data).not.toEqual([]);
    // One of the two goes through the platform.
    expect(executions()).toBeGreaterThan(before);
  });

  test('reads a listing in portions, although the platform takes no page size', async () => {
    const portions = await ofBoth(async (toolbox) => {
      const one = await toolbox.execute('pylon.accounts.list', {}, { limit: 3 });
      const two = await toolbox.execute('pylon.accounts.list', {}, { limit: 3, cursor: one.meta.nextCursor });
      return [one.data, two.data];
    });
    expect(portions).toMatchObject([{ length: 3 }, { length: 3 }]);
    expect(portions[0]).not.toEqual(portions[1]);
    const [{ meta: hosted }, { meta: direct }] = [
      await boxes[0].execute('pylon.accounts.list', {}, { limit: 3 }),
      await boxes[1].execute('pylon.accounts.list', {}, { limit: 3 }),
    ];
    expect(hosted.warnings).toEqual([expect.stringContaining('takes no `limit` for this listing')]);
    expect(direct.warnings).toBeUndefined();
  });

  test('gets a record, writes it, and says what a write did', async () => {
    const teams = await execute('pylon.teams.list');
    const [{ id } = { id: '' }] = teams.data as readonly { readonly id: string }[]; // the records of a listing
    expect((await execute('pylon.teams.get', { id })).data).toMatchObject({ id });
    const renamed = await execute('pylon.teams.update', { id, name: 'Night shift' });
    expect(renamed.data).toMatchObject({ id, name: 'Night shift' });
    expect((await execute('pylon.teams.get', { id })).data).toMatchObject({ name: 'Night shift' });
  });

  test('walks a listing', async () => {
    const walked = await ofBoth(async (toolbox) => {
      const counts: unknown[] = [];
      for await (const { records } of toolbox.walk('ashby.candidates.list', { limit: 100 }))
        counts.push(records.length);
      return counts;
    });
    expect(walked.length).toBeGreaterThan(2);
  });

  test('calls several operations side by side', async () => {
    const outcomes = await ofBoth((toolbox) =>
      toolbox.executeAll([{ operation: 'pylon.me.get' }, { operation: 'ashby.users.list', params: { limit: 2 } }]),
    );
    expect(outcomes.every((outcome) => 'result' in outcome)).toBe(true);
  });

  test('fails alike', async () => {
    const id = '00000000-0000-4000-8000-000000000000';
    const fails = (operation: string, params: object) =>
      ofBoth((toolbox) => failure(toolbox.execute(operation, params)));
    expect(await fails('pylon.issues.get', { id })).toMatchObject({ code: 'not_found' });
    expect(await fails('ashby.candidates.get', { id })).toMatchObject({ code: 'not_found' });
    expect(await fails('pylon.issues.get', { idd: id })).toMatchObject({ code: 'invalid_params', outcome: 'not_sent' });
  });

  test('refuses what the hosted connector lacks, and names what it has', async () => {
    const [hostedPylon, directPylon] = boxes;
    const call = hostedPylon.execute('pylon.knowledge_bases.list');
    await expect(call).rejects.toMatchObject({
      code: 'unknown_operation',
      outcome: 'not_sent',
      message: expect.stringContaining("Airbyte's Pylon connector has no knowledge_bases.list"),
    });
    expect((await directPylon.execute('pylon.knowledge_bases.list')).data).not.toEqual([]);
  });
});
