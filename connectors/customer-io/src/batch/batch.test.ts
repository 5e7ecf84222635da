import { InvalidParamsError, ServerError } from '@agent-connectors/core';
import { describe, expect, it, test } from 'vitest';
import { all, failure } from '../../test/calls.ts';
import { gate, responding, type Seen, settle } from '../../test/responding.ts';
import { type BatchReport, batchEntities, batchPipelines, type EntityChange, type PipelineCall } from '../index.ts';

const person = (id: number, attributes: Record<string, unknown> = {}): EntityChange => ({
  type: 'person',
  action: 'identify',
  identifiers: { id: String(id) },
  attributes,
});
const people = (count: number) => Array.from({ length: count }, (_, index) => person(index));
const call = (id: number): PipelineCall => ({ type: 'identify', userId: String(id) });

/**
 * Returns a change of exactly the given size in bytes of UTF-8 JSON, padded with two-byte characters and at most one of
 * one byte.
 */
function changeOf(bytes: number): EntityChange {
  const left = bytes - Buffer.byteLength(JSON.stringify(person(1, { pad: '' })));
  return person(1, { pad: 'é'.repeat(Math.floor(left / 2)) + 'a'.repeat(left % 2) });
}

const taken = () => Response.json({});
const bytesOf = ({ text }: Seen) => Buffer.byteLength(text);
const idsIn = ({ body }: Seen) =>
  body.batch.map((entry) => Number((entry['identifiers'] as { id?: string })?.id ?? entry['userId']));
const accepted = (reports: readonly BatchReport<unknown>[]) =>
  reports.flatMap((report) => report.accepted).sort((a, b) => a - b);
const failed = (reports: readonly BatchReport<unknown>[]) =>
  reports.flatMap((report) => report.failed).sort((a, b) => a.index - b.index);
const range = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('cutting', () => {
  it('is by count, in order, and loses none', async () => {
    const { customerIo, sent } = responding(taken);
    const batch = batchEntities(customerIo, people(2500), { concurrency: 1 });
    const reports = await all(batch);
    expect(sent.map(({ body }) => body.batch.length)).toEqual([1000, 1000, 500]);
    expect(sent.flatMap(idsIn)).toEqual(range(2500));
    expect(accepted(reports)).toEqual(range(2500));
    expect(batch.totals).toEqual({ read: 2500, accepted: 2500, notSent: 0, rejected: 0, unknown: 0, requests: 3 });
    expect(sent[0]?.url).toBe('https://track.customer.io/api/v2/batch');
  });

  it('keeps a request below 500 KB to the byte', async () => {
    const { customerIo, sent } = responding(taken);
    const frame = '{"batch":[]}'.length;
    // Twenty entries and nineteen commas fill a request exactly. One more byte starts another request.
    const rest = 500_000 - frame - 19 - 19 * 25_000;
    await batchEntities(customerIo, [...Array.from({ length: 19 }, () => changeOf(25_000)), changeOf(rest)]);
    expect(sent.map(bytesOf)).toEqual([500_000]);
    await batchEntities(customerIo, [...Array.from({ length: 19 }, () => changeOf(25_000)), changeOf(rest + 1)]);
    expect(sent.slice(1).map(({ body }) => body.batch.length)).toEqual([19, 1]);
  });

  it('counts what all calls of a request share', async () => {
    const { customerIo, sent } = responding(taken);
    const context = { note: 'ü'.repeat(100_000) };
    const calls = Array.from(
      { length: 400 },
      (_, id): PipelineCall => ({ ...call(id), traits: { pad: 'x'.repeat(2000) } }),
    );
    const integrations = { All: false };
    const totals = await batchPipelines(customerIo, calls, { context, integrations });
    expect(totals).toMatchObject({ accepted: 400, read: 400 });
    expect(sent.length).toBeGreaterThan(2);
    for (const seen of sent) {
      expect(bytesOf(seen)).toBeLessThanOrEqual(500_000);
      expect(seen.body).toMatchObject({ context, integrations });
    }
    expect(sent[0]?.url).toBe('https://cdp.customer.io/v1/batch');
  });

  it('sends an entry of 32 KB, and not one of a byte more', async () => {
    const { customerIo, sent } = responding(taken);
    const tooLarge = changeOf(32_769);
    const reports = await all(batchEntities(customerIo, [person(0), tooLarge, changeOf(32_768)]));
    expect(sent.map(({ body }) => body.batch.length)).toEqual([2]);
    expect(accepted(reports)).toEqual([0, 2]);
    expect(failed(reports)).toEqual([
      {
        index: 1,
        entry: tooLarge,
        outcome: 'not_sent',
        reason: 'too_large',
        message: 'Expected at most 32768 bytes of JSON, received 32769',
      },
    ]);
  });

  it('stops reading when a request is full of entries that are too large', async () => {
    const { customerIo, sent } = responding(taken);
    const large = changeOf(40_000);
    const reports = await all(
      batchEntities(
        customerIo,
        Array.from({ length: 5 }, () => large),
        { maxEntries: 2 },
      ),
    );
    expect(reports.map((report) => report.failed.length)).toEqual([2, 2, 1]);
    expect(sent).toEqual([]);
  });

  it('sends an entry as it was when it was read', async () => {
    const { customerIo, sent } = responding(taken);
    const one = {
      type: 'person',
      action: 'identify',
      identifiers: { id: '' },
      attributes: { at: new Date(0) },
    } as const;
    await batchEntities(
      customerIo,
      (function* () {
        for (const id of range(3)) yield Object.assign(one, { identifiers: { id: String(id) } });
      })(),
    );
    expect(sent.flatMap(idsIn)).toEqual([0, 1, 2]);
    expect(sent[0]?.body.batch[0]).toMatchObject({ attributes: { at: '1970-01-01T00:00:00.000Z' } });
  });
});

describe('an invalid entry', () => {
  it('is reported with its index and path, and the others are sent', async () => {
    const { customerIo, sent } = responding(taken);
    const circular = person(4);
    Object.assign(circular, { attributes: { circular } });
    const entries: unknown[] = [
      person(0),
      { type: 'person', action: 'event', identifiers: { id: '1' } },
      person(2),
      'text',
      circular,
      undefined,
      person(6, { big: 1n }),
      { type: 'person', action: 'identify', identifiers: { id: '' }, surprise: 1 },
      person(8, { constructor: 'x' }),
      person(9, JSON.parse('{"__proto__": 1, "score": 0}')),
      person(10),
      person(11, { score: Number.NaN }),
    ];
    // Entries from a file may be anything.
    const batch = batchEntities(customerIo, entries as EntityChange[]);
    const reports = await all(batch);
    expect(sent.flatMap(idsIn)).toEqual([0, 2, 8, 10]);
    expect(accepted(reports)).toEqual([0, 2, 8, 10]);
    expect(sent[0]?.body.batch[2]?.['attributes']).toEqual({ constructor: 'x' });
    const problems = failed(reports);
    expect(problems.map(({ index }) => index)).toEqual([1, 3, 4, 5, 6, 7, 9, 11]);
    expect(new Set(problems.map(({ reason, outcome }) => `${reason} ${outcome}`))).toEqual(
      new Set(['invalid not_sent']),
    );
    const messages = Object.fromEntries(problems.map(({ index, message }) => [index, message]));
    expect(messages[1]).toContain("`name` with type 'person' and action 'event'");
    expect(messages[3]).toBe('Expected an object, received "text"');
    expect(messages[7]).toMatch(/^identifiers\.id: expected .*; surprise: expected a known parameter/);
    expect(messages[4]).toMatch(/^attributes\.circular: .* contains itself/);
    expect(messages[6]).toMatch(/^attributes\.big: .* a BigInt/);
    expect(messages[9]).toMatch(/^attributes\.__proto__: /);
    expect(messages[11]).toBe('attributes.score: expected a finite number, received NaN');
    expect(batch.totals).toEqual({ read: 12, accepted: 4, notSent: 8, rejected: 0, unknown: 0, requests: 1 });
  });

  it('causes no request by itself', async () => {
    const { customerIo, sent } = responding(taken);
    const totals = await batchPipelines(customerIo, [{ type: 'identify' }]);
    expect(totals).toMatchObject({ read: 1, notSent: 1, requests: 0 });
    expect(sent).toEqual([]);
  });
});

describe('a partial success', () => {
  const refused = (...places: object[]) => Response.json({ errors: places }, { status: 207 });

  it('names the entries by their index in the batch', async () => {
    const { customerIo } = responding(({ body }, number) =>
      number === 1
        ? taken()
        : refused(
            { batch_index: 1, reason: 'invalid', field: 'identifiers.phone', message: 'phone is not enabled' },
            { batch_index: 1, reason: 'required', field: 'name' },
            { batch_index: body.batch.length - 1, reason: 'invalid' },
          ),
    );
    // One entry of the second request is invalid, so that the index in the request and the index in the batch differ
    // twice.
    const entries = people(9).with(3, { type: 'person', action: 'event', identifiers: { id: '3' } });
    const reports = await all(batchEntities(customerIo, entries, { concurrency: 1, maxEntries: 3 }));
    expect(failed(reports).map(({ index, reason, outcome, message }) => [index, reason, outcome, message])).toEqual([
      [3, 'invalid', 'not_sent', expect.any(String)],
      [5, 'refused', 'rejected', 'identifiers.phone: phone is not enabled; name: required; invalid'],
      [7, 'refused', 'rejected', 'identifiers.phone: phone is not enabled; name: required'],
      [8, 'refused', 'rejected', 'invalid'],
    ]);
    expect(failed(reports)[1]?.entry).toEqual(person(5));
    expect(accepted(reports)).toEqual([0, 1, 2, 4, 6]);
  });

  it('makes every entry of the request unknown if it does not say which was rejected', async () => {
    const { customerIo } = responding(() =>
      refused({ batch_index: 1, reason: 'invalid' }, { batch_index: 7, reason: 'bad' }),
    );
    const batch = batchEntities(customerIo, people(3));
    await batch;
    expect(batch.totals).toEqual({ read: 3, accepted: 0, notSent: 0, rejected: 1, unknown: 2, requests: 1 });
  });
});

describe('a request that fails', () => {
  it('is reported and not retried if it may have been accepted, and the batch continues', async () => {
    const { customerIo, sent } = responding(
      (_, number) => (number === 2 ? new Response('', { status: 500 }) : taken()),
      {
        retries: 3,
      },
    );
    const reports = await all(batchEntities(customerIo, people(8), { concurrency: 1, maxEntries: 2 }));
    expect(sent.map(idsIn)).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
      [6, 7],
    ]);
    expect(accepted(reports)).toEqual([0, 1, 4, 5, 6, 7]);
    expect(failed(reports).map(({ index, outcome, reason }) => [index, outcome, reason])).toEqual([
      [2, 'unknown', 'request_failed'],
      [3, 'unknown', 'request_failed'],
    ]);
    expect(ServerError.isInstance(reports[1]?.error)).toBe(true);
  });

  it('is retried if it was rejected before it was acted on', async () => {
    const later = { status: 429, headers: { 'retry-after': '0' } };
    const { customerIo, sent } = responding((_, number) => (number === 1 ? new Response('', later) : taken()));
    const totals = await batchPipelines(customerIo, range(4).map(call), { concurrency: 1, maxEntries: 2 });
    expect(sent.map(idsIn)).toEqual([
      [0, 1],
      [0, 1],
      [2, 3],
    ]);
    expect(totals).toMatchObject({ accepted: 4, requests: 2 });
  });

  it('is rejected as a whole by Pipelines', async () => {
    const { customerIo } = responding(() => Response.json({ meta: { errors: ['batch[1]: no'] } }, { status: 400 }));
    const reports = await all(batchPipelines(customerIo, range(2).map(call)));
    expect(failed(reports)).toMatchObject([
      { index: 0, outcome: 'rejected', message: expect.stringContaining('batch[1]: no') },
      { index: 1, outcome: 'rejected' },
    ]);
  });

  it('is reported as not sent if it was never sent', async () => {
    const refuse = () => Promise.reject(Object.assign(new TypeError('fetch failed'), { code: 'ECONNREFUSED' }));
    const { customerIo } = responding(refuse, { retries: 0 });
    const totals = await batchEntities(customerIo, people(2));
    expect(totals).toMatchObject({ notSent: 2, requests: 0 });
  });

  it('ends the batch with stopOnError: no further request starts, and every entry is reported', async () => {
    const { customerIo, sent } = responding((_, number) =>
      number === 2 ? new Response('', { status: 500 }) : taken(),
    );
    let read = 0;
    let closed = false;
    const source = (function* () {
      try {
        for (const one of people(100)) {
          read++;
          yield one;
        }
      } finally {
        closed = true;
      }
    })();
    const batch = batchEntities(customerIo, source, { concurrency: 1, maxEntries: 2, stopOnError: true });
    const reports: BatchReport<EntityChange>[] = [];
    const error = await failure(
      (async () => {
        for await (const report of batch) reports.push(report);
      })(),
    );
    expect(ServerError.isInstance(error)).toBe(true);
    expect([sent.length, read, closed]).toEqual([2, 4, true]);
    expect(accepted(reports)).toEqual([0, 1]);
    expect(failed(reports).map(({ index }) => index)).toEqual([2, 3]);
    await expect(Promise.resolve(batch).then(() => batch.totals)).resolves.toMatchObject({ read: 4, unknown: 2 });
  });

  it('ends the batch if every further request would fail the same way', async () => {
    const { customerIo, sent } = responding(() => Response.json({}, { status: 401 }));
    const batch = batchEntities(customerIo, people(100), { concurrency: 1, maxEntries: 10 });
    expect((await failure(batch)).code).toBe('authentication');
    expect(sent).toHaveLength(1);
    expect(batch.totals).toMatchObject({ read: 10, rejected: 10 });
  });

  it.each([
    ['a policy', { policy: { readOnly: true } }, 'not_permitted'],
    ['a missing key', { trackApiKey: undefined }, 'missing_credentials'],
  ])('ends it for %s', async (_, options, code) => {
    const { customerIo, sent } = responding(taken, options);
    const batch = batchEntities(customerIo, people(10), { maxEntries: 2, concurrency: 2 });
    expect((await failure(batch)).code).toBe(code);
    expect(sent).toEqual([]);
    expect(batch.totals.notSent).toBe(batch.totals.read);
  });

  it('ends the batch for an invalid parameter that all requests share', async () => {
    const { customerIo, sent } = responding(taken);
    const batch = batchPipelines(customerIo, range(9).map(call), {
      context: { pad: 'x'.repeat(600_000) },
      maxEntries: 2,
    });
    expect((await failure(batch)).code).toBe('invalid_params');
    expect(sent).toEqual([]);
    expect(batch.totals.notSent).toBe(batch.totals.read);
  });
});

describe('ending', () => {
  it('by its signal aborts the requests in flight and reports every entry that was read', async () => {
    const { customerIo, sent } = responding(({ signal }, number) =>
      number === 1
        ? taken()
        : new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    );
    const controller = new AbortController();
    const batch = batchEntities(customerIo, people(100), { concurrency: 2, maxEntries: 2, signal: controller.signal });
    const reports: BatchReport<EntityChange>[] = [];
    const error = await failure(
      (async () => {
        for await (const report of batch) {
          reports.push(report);
          if (reports.length === 1) setImmediate(() => controller.abort());
        }
      })(),
    );
    expect(error.code).toBe('aborted');
    expect(sent).toHaveLength(3);
    expect(accepted(reports)).toEqual([0, 1]);
    const outcomes = Object.groupBy(failed(reports), ({ outcome }) => outcome);
    expect(outcomes.unknown?.map(({ index }) => index)).toEqual([2, 3, 4, 5]);
    expect(batch.totals).toMatchObject({ read: accepted(reports).length + failed(reports).length, unknown: 4 });
  });

  it('does not wait for a source that hangs', async () => {
    const { customerIo } = responding(taken);
    const controller = new AbortController();
    const source = (async function* () {
      yield person(0);
      controller.abort();
      await gate().promise;
    })();
    const batch = batchEntities(customerIo, source, { signal: controller.signal });
    expect((await failure(batch)).code).toBe('aborted');
    expect(batch.totals).toMatchObject({ read: 1, notSent: 1, requests: 0 });
  });

  it('before it starts reads nothing', async () => {
    const { customerIo, sent } = responding(taken);
    const batch = batchEntities(customerIo, people(3), { signal: AbortSignal.abort() });
    expect((await failure(batch)).code).toBe('aborted');
    expect([sent.length, batch.totals.read]).toEqual([0, 0]);
  });

  it('by a source that throws happens after the earlier entries were sent', async () => {
    const { customerIo, sent } = responding(taken);
    const source = (async function* () {
      yield* people(3);
      throw new RangeError('line 4 is broken');
    })();
    const batch = batchEntities(customerIo, source, { maxEntries: 2 });
    await expect(Promise.resolve(batch)).rejects.toThrow('line 4 is broken');
    expect(sent.flatMap(idsIn).sort()).toEqual([0, 1, 2]);
    expect(batch.totals).toMatchObject({ read: 3, accepted: 3 });
  });

  it('by leaving the loop waits for the requests in flight and counts them', async () => {
    const open = gate();
    const { customerIo, sent } = responding(async (_, number) => {
      if (number === 2) await open.promise;
      return taken();
    });
    const batch = batchEntities(customerIo, people(100), { concurrency: 2, maxEntries: 2 });
    for await (const _ of batch) {
      setImmediate(() => open.resolve());
      break;
    }
    expect(batch.totals).toMatchObject({ accepted: 4, requests: 2 });
    expect(batch.totals.read).toBe(batch.totals.accepted + batch.totals.notSent);
    expect(sent).toHaveLength(2);
    expect(await batch).toEqual(batch.totals);
  });
});

describe('order', () => {
  const eventOf = (id: string, name: string): EntityChange => ({
    type: 'person',
    action: 'event',
    identifiers: { id },
    name,
  });
  const namesOf = ({ body }: Seen) => body.batch.map((entry) => entry['name']);

  it('is kept for the same person: a request waits for the earlier one, others do not', async () => {
    const gates = range(3).map(() => gate());
    const { customerIo, sent } = responding(async (_, number) => {
      await gates[number - 1]?.promise;
      return taken();
    });
    const changes = [eventOf('a', '1'), eventOf('b', '2'), eventOf('a', '3')];
    const batch = Promise.resolve(batchEntities(customerIo, changes, { maxEntries: 1 }));
    while (sent.length < 2) await settle();
    for (let turn = 0; turn < 5; turn++) await settle();
    expect(sent.flatMap(namesOf)).toEqual(['1', '2']);
    gates[0]?.resolve();
    while (sent.length < 3) await settle();
    expect(sent.flatMap(namesOf)).toEqual(['1', '2', '3']);
    for (const { resolve } of gates) resolve();
    expect(await batch).toMatchObject({ accepted: 3 });
  });

  it.each<[string, readonly EntityChange[]]>([
    [
      'a merge waits for changes to both of its people',
      [
        eventOf('b', '1'),
        { type: 'person', action: 'merge', primary: { id: 'a' }, secondary: { id: 'b' } },
        eventOf('a', '2'),
      ],
    ],
    [
      'an object is known by its kind and its id',
      ['x', 'y', 'z'].map((plan) => ({
        type: 'object',
        action: 'identify',
        identifiers: { object_type_id: '1', object_id: 'acme' },
        attributes: { plan },
      })),
    ],
  ])('%s', async (_, changes) => {
    let open = 0;
    const { customerIo, sent } = responding(async () => {
      expect(++open).toBe(1);
      await settle();
      open--;
      return taken();
    });
    expect(await batchEntities(customerIo, changes, { maxEntries: 1 })).toMatchObject({ accepted: 3 });
    expect(sent.map(({ body }) => body.batch[0])).toEqual(changes);
  });

  it('does not make objects of one type, or people of one company, wait for each other', async () => {
    const opened = gate();
    const { customerIo, sent } = responding(async (_, number) => {
      if (number === 4) opened.resolve();
      await opened.promise;
      return taken();
    });
    const company = { identifiers: { object_type_id: '1', object_id: 'acme' } };
    const changes: EntityChange[] = [
      { type: 'object', action: 'delete', identifiers: { object_type_id: '1', object_id: 'x' } },
      { type: 'object', action: 'delete', identifiers: { object_type_id: '1', object_id: 'y' } },
      { type: 'person', action: 'add_relationships', identifiers: { id: '1' }, cio_relationships: [company] },
      { type: 'person', action: 'add_relationships', identifiers: { id: '2' }, cio_relationships: [company] },
    ];
    expect(await batchEntities(customerIo, changes, { maxEntries: 1 })).toMatchObject({ accepted: 4 });
    expect(sent).toHaveLength(4);
  });

  it('is kept in Pipelines by user and by anonymous id', async () => {
    let open = 0;
    const { customerIo } = responding(async () => {
      expect(++open).toBe(1);
      await settle();
      open--;
      return taken();
    });
    const calls: PipelineCall[] = [
      { type: 'page', anonymousId: 'x' },
      { type: 'identify', userId: 'u', anonymousId: 'x' },
      { type: 'track', userId: 'u', event: 'e' },
    ];
    expect(await batchPipelines(customerIo, calls, { maxEntries: 1 })).toMatchObject({ accepted: 3 });
  });
});

test.each([5, 'text', null, undefined, {}])('rejects entries that are not iterable: %j', (entries) => {
  const { customerIo } = responding(taken);
  expect(() => batchEntities(customerIo, entries as never)).toThrow(InvalidParamsError);
});

describe('pace', () => {
  it('keeps to the concurrency and does not read ahead', async () => {
    let open = 0;
    let most = 0;
    const gates = range(10).map(() => gate());
    const { customerIo, sent } = responding(async (_, number) => {
      most = Math.max(most, ++open);
      await gates[number - 1]?.promise;
      open--;
      return taken();
    });
    let read = 0;
    const source = (function* () {
      for (const one of people(20)) {
        read++;
        yield one;
      }
    })();
    const done = Promise.resolve(batchEntities(customerIo, source, { concurrency: 3, maxEntries: 2 }));
    await settle();
    await settle();
    expect([sent.length, read]).toEqual([3, 6]);
    gates[1]?.resolve();
    await settle();
    await settle();
    expect([sent.length, read]).toEqual([4, 8]);
    for (const { resolve } of gates) resolve();
    await expect(done).resolves.toMatchObject({ accepted: 20, requests: 10 });
    expect(most).toBe(3);
  });

  it('waits for a slow consumer', async () => {
    const { customerIo, sent } = responding(taken);
    let read = 0;
    const source = (function* () {
      for (const one of people(100)) {
        read++;
        yield one;
      }
    })();
    const walk = batchEntities(customerIo, source, { concurrency: 2, maxEntries: 2 })[Symbol.asyncIterator]();
    await settle();
    expect([sent.length, read]).toEqual([0, 0]);
    await walk.next();
    for (let turn = 0; turn < 5; turn++) await settle();
    expect(sent.length).toBeLessThanOrEqual(3);
    expect(read).toBeLessThanOrEqual(6);
  });

  it('reports a request that finished while a slow source is read', async () => {
    const { customerIo } = responding(taken);
    const slow = gate();
    const source = (async function* () {
      yield person(0);
      yield person(1);
      await slow.promise;
      yield person(2);
    })();
    const walk = batchEntities(customerIo, source, { maxEntries: 2 })[Symbol.asyncIterator]();
    expect((await walk.next()).value).toMatchObject({ accepted: [0, 1] });
    slow.resolve();
    expect((await walk.next()).value).toMatchObject({ accepted: [2] });
    expect((await walk.next()).done).toBe(true);
  });

  it.each([{ concurrency: 0 }, { maxEntries: 1.5 }, { concurrency: Number.NaN }])('are validated: %j', (options) => {
    const { customerIo } = responding(taken);
    expect(() => batchEntities(customerIo, [], options)).toThrow(/whole number greater than 0/);
  });

  it('ends at once if there is nothing to send', async () => {
    const { customerIo, sent } = responding(taken);
    expect(await batchEntities(customerIo, [])).toMatchObject({ read: 0, requests: 0 });
    expect(sent).toEqual([]);
  });
});
