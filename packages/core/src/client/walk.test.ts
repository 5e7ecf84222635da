import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { all, failure, fakeFetch, json, type Seen, sampleClient } from '../../test/fake-fetch.ts';
import { runTimersUntil } from '../../test/run-timers.ts';
import { sampleWith, secrets } from '../../test/sample.ts';
import { defineConnector } from '../define/connector.ts';
import { entity } from '../define/entity.ts';
import { list } from '../define/operation.ts';
import { perMinute } from '../define/rate-limit.ts';
import { record } from '../define/schema.ts';
import type { Fetch } from '../util/fetch.ts';
import { createClient } from './create-client.ts';

const day = 86_400_000;
const at = (days: number) => new Date(days * day).toISOString();

const input = v.strictObject({
  since: v.string(),
  until: v.string(),
  cursor: v.optional(v.string()),
  limit: v.optional(v.number()),
});
const range = { from: 'since', to: 'until', longestMs: 30 * day };
const item = record({ at: v.string() }, { id: v.string() });
const listing = { summary: 'List them.', input, item, range };

/** Records with a key and readings without one, both over a time range that is read in windows of 30 days. */
const events = entity({ summary: 'Events.', key: 'id' }, () => ({ list: list('GET /events', listing) }));
const readings = entity({ summary: 'Readings.' }, () => ({ list: list('GET /readings', listing) }));
const connector = defineConnector({ ...sampleWith({}), entities: { events, readings } });
const clientOf = (fetch: Fetch) => createClient(connector, { apiToken: secrets.apiToken, env: {}, fetch });

interface Stored {
  readonly id?: string;
  readonly at: string;
}

/** A vendor with these records that includes both ends of a range. */
function vendor(records: readonly Stored[], pageSize = 100) {
  return fakeFetch(({ url }) => {
    const { searchParams: query } = new URL(url);
    const [since, until, from] = [query.get('since') ?? '', query.get('until') ?? '', Number(query.get('cursor') ?? 0)];
    const within = records.filter((stored) => stored.at >= since && stored.at <= until);
    const page = within.slice(from, from + pageSize);
    const next = from + pageSize;
    return json({ data: page, pagination: { cursor: `${next}`, has_next_page: next < within.length } });
  });
}

const ids = (records: readonly { id?: string | null | undefined }[]) => records.map(({ id }) => id);

describe('a walk over windows of time', () => {
  test('yields a record on the border of two windows once', async () => {
    const { fetch, seen } = vendor([
      { id: 'A', at: at(60) },
      { id: 'B', at: at(40) },
      { id: 'C', at: at(10) },
    ]);
    // The border is at day 40.
    expect(ids(await all(clientOf(fetch).events.list({ since: at(0), until: at(70) })))).toEqual(['A', 'B', 'C']);
    expect(seen).toHaveLength(3);
  });

  test('continues past a record that is alone on the border', async () => {
    const { fetch } = vendor([{ id: 'B', at: at(40) }]);
    expect(ids(await all(clientOf(fetch).events.list({ since: at(0), until: at(70) })))).toEqual(['B']);
  });

  test('yields it once, whatever its position in the pages of both windows', async () => {
    const stored = ['A', 'B', 'C', 'D', 'E'].map((id, index) => ({ id, at: at(40 + index) }));
    const more = ['F', 'G', 'H'].map((id, index) => ({ id, at: at(20 + index) }));
    const { fetch } = vendor([...stored, ...more], 2);
    const walked = ids(await all(clientOf(fetch).events.list({ since: at(10), until: at(70) })));
    expect(walked.sort()).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']);
  });

  test('loses none of several records that changed exactly at the border', async () => {
    const stored = ['A', 'B', 'C'].map((id) => ({ id, at: at(40) }));
    const { fetch } = vendor(stored, 2);
    expect(ids(await all(clientOf(fetch).events.list({ since: at(0), until: at(70) })))).toEqual(['A', 'B', 'C']);
  });

  test('of records without a key yields everything that the vendor returns: a duplicate is better than a missing record', async () => {
    const { fetch } = vendor([{ at: at(40) }, { at: at(40) }]);
    expect(await all(clientOf(fetch).readings.list({ since: at(0), until: at(70) }))).toHaveLength(4);
  });

  test('continues over any number of empty windows', async () => {
    const { fetch, seen } = vendor([{ id: 'A', at: at(1) }]);
    expect(ids(await all(clientOf(fetch).events.list({ since: at(0), until: at(109 * 30) })))).toEqual(['A']);
    expect(seen).toHaveLength(109);
  });

  test('states the window of each page', async () => {
    const { fetch } = vendor([{ id: 'A', at: at(60) }]);
    const windows: unknown[] = [];
    for await (const { meta } of clientOf(fetch)
      .events.list({ since: at(0), until: at(70) })
      .pages())
      windows.push([meta.window?.number, meta.window?.of, meta.hasMore]);
    expect(windows).toEqual([
      [1, 3, true],
      [2, 3, true],
      [3, 3, false],
    ]);
  });

  test('ends inside a window when it does not advance there', async () => {
    const { fetch, seen } = fakeFetch((_, turn) =>
      json({ data: [{ id: 'A', at: at(60) }], pagination: { cursor: `c${turn}`, has_next_page: true } }),
    );
    const walk = all(clientOf(fetch).events.list({ since: at(0), until: at(70) }));
    expect(await failure(walk)).toMatchObject({ code: 'pagination' });
    expect(seen).toHaveLength(2);
  });
});

describe('pages that look alike', () => {
  const pageOf = (data: unknown, turn: number, pages: number) =>
    json({ data, pagination: { cursor: `c${turn + 1}`, has_next_page: turn + 1 < pages } });

  test('are different where the records have no key', async () => {
    const same = [{ at: at(1) }, { at: at(1) }];
    const { fetch } = fakeFetch((_, turn) => pageOf(same, turn, 3));
    expect(await all(clientOf(fetch).readings.list({ since: at(0), until: at(1) }))).toHaveLength(6);
  });

  test('are different where only some records have a key', async () => {
    const { fetch } = fakeFetch((_, turn) => pageOf([{ id: 'A', at: at(1) }, { at: at(1) }], turn, 2));
    expect(await all(clientOf(fetch).events.list({ since: at(0), until: at(1) }))).toHaveLength(4);
  });

  test('are different where the first and the last record are the same and one between is not', async () => {
    const { fetch } = fakeFetch((_, turn) =>
      pageOf(
        ['A', `B${turn}`, 'C'].map((id) => ({ id, at: at(1) })),
        turn,
        2,
      ),
    );
    expect(await all(clientOf(fetch).events.list({ since: at(0), until: at(1) }))).toHaveLength(6);
  });

  test('are the same where all keys are the same, whatever the cursor', async () => {
    const { fetch, seen } = fakeFetch((_, turn) => pageOf([{ id: 'A', at: at(1) }], turn, 9));
    const walk = all(clientOf(fetch).events.list({ since: at(0), until: at(1) }));
    const error = await failure(walk);
    expect(error).toMatchObject({ code: 'pagination', outcome: 'rejected', retryable: false });
    expect(error.message).toContain('two consecutive pages are the same');
    expect(seen).toHaveLength(2);
  });

  test('are detected although only some fields are selected', async () => {
    const { fetch } = fakeFetch((_, turn) => pageOf([{ id: `${turn}`, at: at(1) }], turn, 3));
    const walk = clientOf(fetch).events.list({ since: at(0), until: at(1) }, { fields: ['at'] });
    expect(await all(walk)).toEqual(Array.from({ length: 3 }, () => ({ at: at(1) })));
  });
});

describe('the parameters of a walk', () => {
  const pages = () =>
    fakeFetch((_, turn) =>
      json({ data: [{ id: `${turn}` }], pagination: { cursor: `c${turn + 1}`, has_next_page: turn < 2 } }),
    );
  const queryOf = ({ url }: Seen) => Object.fromEntries(new URL(url).searchParams);

  test('are those of the call, even when the object changes later', async () => {
    const { fetch, seen } = pages();
    const params: { states: string[]; limit?: number } = { states: ['open'], limit: 1 };
    const listing = sampleClient({ fetch }).issues.list(params);
    params.states.push('closed');
    params.limit = 50;
    for await (const _ of listing) params.states[0] = 'other';
    expect(seen.map(queryOf)).toEqual([
      { states: 'open', limit: '1' },
      { states: 'open', limit: '1', cursor: 'c1' },
      { states: 'open', limit: '1', cursor: 'c2' },
    ]);
  });

  test('are those of the call at any depth', async () => {
    const { fetch, seen } = pages();
    const condition = { values: ['a'] };
    for await (const _ of sampleClient({ fetch }).issues.list({ filter: { condition } })) condition.values.push('b');
    expect(new Set(seen.map(({ url }) => new URL(url).searchParams.get('filter'))).size).toBe(1);
  });

  test('with a circular reference are rejected, and nothing is sent', async () => {
    const { fetch, seen } = pages();
    const filter: Record<string, unknown> = {};
    filter['self'] = filter;
    const error = await failure(sampleClient({ fetch }).issues.list({ filter }));
    expect(error.outcome).toBe('not_sent');
    expect(seen).toHaveLength(0);
  });

  test('are validated once: a getter is not read for every page', async () => {
    const { fetch } = pages();
    const limit = vi.fn(() => 1);
    const params = Object.defineProperty({}, 'limit', { get: limit, enumerable: true });
    await all(sampleClient({ fetch }).issues.list(params));
    expect(limit.mock.calls.length).toBeLessThanOrEqual(2);
  });
});

describe('a walk under limits', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Forty pages of one record, by a client with default options whose vendor allows 30 requests a minute. */
  const forty = (respond: (turn: number) => Response | undefined = () => undefined) => {
    let page = 0;
    const { fetch, seen } = fakeFetch((_, turn) => {
      const other = respond(turn);
      if (other !== undefined) return other;
      page++;
      return json({ data: [{ id: `${page}` }], pagination: { cursor: `c${page}`, has_next_page: page < 40 } });
    });
    const limited = sampleWith({ rateLimit: perMinute(30) });
    return { client: createClient(limited, { apiToken: secrets.apiToken, env: {}, fetch }), seen };
  };

  test('waits for its slots and ends with the last page, by default', async () => {
    const begin = performance.now();
    const { client, seen } = forty();
    expect(await runTimersUntil(all(client.issues.list()))).toHaveLength(40);
    expect(seen).toHaveLength(40);
    expect(Math.round(performance.now() - begin)).toBe(60_000);
  });

  test('waits for the time that the vendor asks for in the middle of it', async () => {
    const { client, seen } = forty((turn) =>
      turn === 5 ? json({ error: 'slow down' }, 429, { 'retry-after': '45' }) : undefined,
    );
    expect(await runTimersUntil(all(client.issues.list()))).toHaveLength(40);
    expect(seen).toHaveLength(41);
  });

  test('ends with the pages it has where a page may not wait', async () => {
    const { client } = forty();
    const walked: unknown[] = [];
    const walk = async () => {
      for await (const issue of client.issues.list({}, { maxWait: 0 })) walked.push(issue);
    };
    expect(await runTimersUntil(failure(walk()))).toMatchObject({ code: 'rate_limited', outcome: 'not_sent' });
    expect(walked).toHaveLength(30);
  });
});
