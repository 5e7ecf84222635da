import { describe, expect, test, vi } from 'vitest';
import { all, failure, fakeFetch, json, type Seen, sampleClient, scriptedFetch } from '../../test/fake-fetch.ts';
import { PaginationError } from '../errors/pagination-error.ts';

const records = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => ({ id: String(from + i) }));
const ids = (from: number, to: number) => records(from, to).map(({ id }) => id);
const queryOf = ({ url }: Seen) => Object.fromEntries(new URL(url).searchParams);
const bodyOf = ({ body }: Seen) => JSON.parse(body) as unknown;

/** Issues in pages of two, with an opaque cursor. */
const issuesWire = (pages: number) =>
  fakeFetch((_, turn) =>
    json({
      data: records(turn * 2, turn * 2 + 2),
      pagination: { cursor: `c${turn + 1}`, has_next_page: turn + 1 < pages },
      request_id: `r${turn}`,
    }),
  );

describe('a walk covers all pages', () => {
  test('by a cursor in the query, until the vendor says that no more follow', async () => {
    const { fetch, seen } = issuesWire(3);
    const walked = await all(sampleClient({ fetch }).issues.list({ limit: 2, urgent: true }));
    expect(walked.map(({ id }) => id)).toEqual(ids(0, 6));
    expect(seen.map(queryOf)).toEqual([
      { limit: '2', urgent: 'true' },
      { limit: '2', urgent: 'true', cursor: 'c1' },
      { limit: '2', urgent: 'true', cursor: 'c2' },
    ]);
  });

  test('by a cursor in the body under the vendor’s name, until a page is empty', async () => {
    const { fetch, seen } = fakeFetch((_, turn) =>
      json({ results: turn < 2 ? records(turn, turn + 1) : [], next: `n${turn}` }),
    );
    const walked = await all(sampleClient({ fetch }).issues.search({ text: 'x', limit: 1 }));
    expect(walked.map(({ id }) => id)).toEqual(ids(0, 2));
    expect(seen.map(bodyOf)).toEqual([
      { text: 'x', page_size: 1 },
      { text: 'x', page_size: 1, start: 'n0' },
      { text: 'x', page_size: 1, start: 'n1' },
    ]);
  });

  test('by a token, with the sync token on the last page', async () => {
    const { fetch, seen } = fakeFetch((_, turn) =>
      json(
        turn < 2
          ? { results: records(turn, turn + 1), moreDataAvailable: true, nextCursor: `n${turn}` }
          : { results: records(2, 3), moreDataAvailable: false, nextCursor: 'left-over', syncToken: 'sync-9' },
      ),
    );
    const metas = [];
    for await (const { meta } of sampleClient({ fetch }).jobPostings.listChanges({ syncToken: 'sync-8' }).pages())
      metas.push(meta);
    expect(seen.map(bodyOf)).toEqual([
      { syncToken: 'sync-8' },
      { syncToken: 'sync-8', cursor: 'n0' },
      { syncToken: 'sync-8', cursor: 'n1' },
    ]);
    expect(metas.map(({ syncToken, nextCursor, hasMore }) => ({ syncToken, nextCursor, hasMore }))).toEqual([
      { hasMore: true, nextCursor: 'n0' },
      { hasMore: true, nextCursor: 'n1' },
      { hasMore: false, syncToken: 'sync-9' },
    ]);
  });

  test('by page numbers, until the total is reached', async () => {
    const { fetch, seen } = fakeFetch((_, turn) =>
      json({ data: records(turn * 2, Math.min(turn * 2 + 2, 5)), total: 5 }),
    );
    const listing = sampleClient({ fetch }).jobPostings.listByPage();
    expect((await listing).meta).toMatchObject({ total: 5, nextCursor: '2~2', hasMore: true });
    expect((await all(listing)).map(({ id }) => id)).toEqual(ids(0, 5));
    expect(seen.map(queryOf)).toEqual([{}, { page: '2' }, { page: '3' }]);
  });

  test('by page numbers with another page size', async () => {
    const { fetch, seen } = fakeFetch((_, turn) =>
      json({ data: records(turn * 4, Math.min(turn * 4 + 4, 8)), total: 8 }),
    );
    expect(await all(sampleClient({ fetch }).jobPostings.listByPage({ limit: 4 }))).toHaveLength(8);
    expect(seen.map(queryOf)).toEqual([{ per_page: '4' }, { per_page: '4', page: '2' }]);
  });

  test('by offsets, until a page is empty, because a short page may be filtered', async () => {
    const pages = [records(0, 2), records(2, 3), records(3, 5), []];
    const { fetch, seen } = fakeFetch((_, turn) => json(pages[turn]));
    expect((await all(sampleClient({ fetch }).jobPostings.listByOffset())).map(({ id }) => id)).toEqual(ids(0, 5));
    expect(seen.map(queryOf)).toEqual([{}, { skip: '2' }, { skip: '3' }, { skip: '5' }]);
  });

  test('by offsets, from the cursor of the caller, until a page is empty', async () => {
    const { fetch, seen } = fakeFetch((_, turn) => json(turn < 1 ? records(7, 9) : []));
    expect(await all(sampleClient({ fetch }).jobPostings.listByOffset({ cursor: '7' }))).toHaveLength(2);
    expect(seen.map(queryOf)).toEqual([{ skip: '7' }, { skip: '9' }]);
  });

  test('by the Link header, absolute or relative, among other links', async () => {
    const links = [
      '<https://api.sample.test/postings/linked?page=0>; rel="prev", <https://api.sample.test/postings/linked?page=2&a=1>; rel="next"; title="more"',
      '</postings/linked?page=3>; title="x"; rel=next, <https://api.sample.test/postings/linked?page=9>; rel="last"',
      '<https://api.sample.test/postings/linked?page=2>; rel="prev"',
    ];
    const { fetch, seen } = fakeFetch((_, turn) =>
      json({ data: records(turn, turn + 1) }, 200, { link: links[turn] ?? '' }),
    );
    expect(await all(sampleClient({ fetch }).jobPostings.listByLink({ limit: 1 }))).toHaveLength(3);
    expect(seen.map(({ url }) => url)).toEqual([
      'https://api.sample.test/postings/linked?limit=1',
      'https://api.sample.test/postings/linked?page=2&a=1',
      'https://api.sample.test/postings/linked?page=3',
    ]);
  });

  test('by a link in the body', async () => {
    const next = 'https://api.sample.test/postings/body-linked?page=2';
    const { fetch, seen } = fakeFetch((_, turn) =>
      json({ data: records(turn, turn + 1), links: { next: turn ? null : next } }),
    );
    expect(await all(sampleClient({ fetch }).jobPostings.listByBodyLink())).toHaveLength(2);
    expect(seen[1]?.url).toBe(next);
  });

  test('in a single page when the listing has no pages', async () => {
    const { fetch, seen } = scriptedFetch(json({ data: { postings: records(0, 3) }, pagination: { cursor: 'c' } }));
    const listing = sampleClient({ fetch }).jobPostings.listAll();
    expect((await listing).meta).toMatchObject({ hasMore: false });
    expect(await all(listing)).toHaveLength(3);
    expect(seen).toHaveLength(1);
  });
});

test.each([
  ['another origin', 'https://evil.test/postings/body-linked?page=2'],
  [
    'another path, as GitHub links a repository by its number',
    'https://api.sample.test/repositories/13/postings?page=2',
  ],
  ['the vendor, while the client uses a gateway', 'https://upstream.sample.test/postings/body-linked?page=2'],
  ['a parent path', '../../accounts?page=2'],
  ['a query alone', '?page=2'],
])('only the query is used of a next link to %s', async (_, next) => {
  const { fetch, seen } = fakeFetch((_, turn) =>
    json({ data: records(turn, turn + 1), links: { next: turn === 0 ? next : null } }),
  );
  expect(await all(sampleClient({ fetch }).jobPostings.listByBodyLink())).toHaveLength(2);
  expect(seen.map(({ url }) => url)).toEqual([
    'https://api.sample.test/postings/body-linked',
    'https://api.sample.test/postings/body-linked?page=2',
  ]);
});

test('a next link without a query is invalid, and the walk says so', async () => {
  const { fetch, seen } = scriptedFetch(
    json({ data: records(0, 1), links: { next: 'https://evil.test/postings/body-linked' } }),
  );
  const walked: string[] = [];
  const walk = async () => {
    for await (const { id } of sampleClient({ fetch }).jobPostings.listByBodyLink()) walked.push(id);
  };
  expect(await failure(walk())).toMatchObject({ code: 'pagination', outcome: 'rejected' });
  expect(walked).toEqual(['0']);
  expect(seen).toHaveLength(1);
});

describe('a walk that does not advance ends', () => {
  test('when a cursor repeats', async () => {
    const cursors = ['a', 'b', 'a', 'b'];
    const { fetch, seen } = fakeFetch((_, turn) =>
      json({ data: records(turn, turn + 1), pagination: { cursor: cursors[turn] } }),
    );
    const walked: string[] = [];
    const walk = async () => {
      for await (const { id } of sampleClient({ fetch }).issues.list()) walked.push(id);
    };
    const error = await failure(walk());
    expect(PaginationError.isInstance(error)).toBe(true);
    expect(error).toMatchObject({ connector: 'sample', entity: 'issues', action: 'list', retryable: false });
    expect(walked).toEqual(['0', '1', '2']);
    expect(seen).toHaveLength(3);
  });

  test('when the same cursor repeats without end', async () => {
    const { fetch, seen } = fakeFetch(() => json({ data: [], pagination: { cursor: 'same' } }));
    expect(await failure(all(sampleClient({ fetch }).issues.list()))).toMatchObject({ code: 'pagination' });
    expect(seen).toHaveLength(2);
  });

  test('when empty pages with new cursors do not end', async () => {
    const { fetch, seen } = fakeFetch((_, turn) => json({ data: [], pagination: { cursor: `c${turn}` } }));
    expect(await failure(all(sampleClient({ fetch }).issues.list()))).toMatchObject({ code: 'pagination' });
    expect(seen).toHaveLength(100);
  });

  test('but not for a few empty pages in between', async () => {
    const { fetch } = fakeFetch((_, turn) =>
      json({
        data: turn % 60 === 0 ? records(turn, turn + 1) : [],
        pagination: { cursor: `c${turn}`, has_next_page: turn < 180 },
      }),
    );
    expect(await all(sampleClient({ fetch }).issues.list())).toHaveLength(4);
  });
});

describe('a first page that fails', () => {
  /** Collects promises whose rejection nobody handled meanwhile. */
  async function unhandledBy(run: () => unknown): Promise<unknown[]> {
    const listeners = process.listeners('unhandledRejection');
    const unhandled: unknown[] = [];
    process.removeAllListeners('unhandledRejection').on('unhandledRejection', (reason) => unhandled.push(reason));
    await run();
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
    process.removeAllListeners('unhandledRejection');
    for (const listener of listeners) process.on('unhandledRejection', listener);
    return unhandled;
  }
  const client = () => sampleClient({ fetch: fakeFetch(() => json({}, 403)).fetch });
  const wrong = { wrong: true } as never;

  test.each<[string, () => Promise<unknown>]>([
    ['awaited', () => failure(client().issues.list())],
    ['walked', () => failure(all(client().issues.list()))],
    ['walked by pages', () => failure(all(client().issues.list().pages()))],
    [
      'walked after it was awaited',
      async () => {
        const listing = client().issues.list();
        await failure(listing);
        await failure(all(listing));
      },
    ],
    ['awaited with invalid parameters', () => failure(client().issues.list(wrong))],
    ['walked with invalid parameters', () => failure(all(client().issues.list(wrong)))],
    ['walked of an unknown entity', () => failure(all(client().execute('isues' as 'issues', 'list')))],
    [
      'caught',
      () =>
        client()
          .issues.list()
          .catch(() => {}),
    ],
  ])('leaves no unhandled rejection when it is %s', async (_, use) => {
    expect(await unhandledBy(use)).toEqual([]);
  });

  test('is an unhandled rejection when nobody awaits or walks it, as with any promise', async () => {
    const unhandled = await unhandledBy(async () => {
      client().issues.list();
      client().issues.list(wrong);
      await vi.waitFor(() => {});
    });
    expect(unhandled).toMatchObject([{ code: 'invalid_params' }, { code: 'permission' }]);
  });
});

describe('a listing', () => {
  test('is requested at once, as with every promise', async () => {
    const { fetch, seen } = issuesWire(1);
    const listing = sampleClient({ fetch }).issues.list();
    await vi.waitFor(() => expect(seen).toHaveLength(1));
    await listing;
    expect(seen).toHaveLength(1);
  });

  test('that is awaited is one page', async () => {
    const { fetch, seen } = issuesWire(3);
    const { data, meta } = await sampleClient({ fetch }).issues.list();
    expect(data).toEqual(records(0, 2));
    expect(meta).toMatchObject({ nextCursor: 'c1', hasMore: true, requestId: 'r0', attempts: 1 });
    expect(seen).toHaveLength(1);
  });

  test('that is awaited twice is requested once', async () => {
    const { fetch, seen } = issuesWire(1);
    const listing = sampleClient({ fetch }).issues.list();
    expect(await listing).toBe(await listing);
    expect(seen).toHaveLength(1);
  });

  test('that is awaited and then walked requests the first page once', async () => {
    const { fetch, seen } = issuesWire(2);
    const listing = sampleClient({ fetch }).issues.list();
    await listing;
    expect(await all(listing)).toHaveLength(4);
    expect(seen).toHaveLength(2);
  });

  test('that is left early requests no further page', async () => {
    const { fetch, seen } = issuesWire(3);
    for await (const { id } of sampleClient({ fetch }).issues.list()) if (id === '1') break;
    expect(seen).toHaveLength(1);
  });

  test('yields its pages with their metadata', async () => {
    const { fetch } = issuesWire(2);
    const pages = [];
    for await (const page of sampleClient({ fetch }).issues.list().pages()) pages.push(page);
    expect(pages.map(({ data, meta }) => [data.length, meta.requestId, meta.hasMore])).toEqual([
      [2, 'r0', true],
      [2, 'r1', false],
    ]);
    expect(pages[1]?.meta).not.toHaveProperty('nextCursor');
  });

  test('begins at the cursor of the caller, which comes from an earlier page', async () => {
    const { fetch, seen } = issuesWire(1);
    await all(sampleClient({ fetch }).issues.list({ cursor: 'c7' }));
    expect(seen.map(queryOf)).toEqual([{ cursor: 'c7' }]);
  });

  test('ends with the error of the page that fails', async () => {
    const { fetch } = fakeFetch((_, turn) =>
      turn === 0 ? json({ data: [], pagination: { cursor: 'c' } }) : json({}, 403),
    );
    expect(await failure(all(sampleClient({ fetch }).issues.list()))).toMatchObject({ code: 'permission' });
  });

  test('is a promise where one is expected', async () => {
    const { fetch } = fakeFetch(() => json({}, 403));
    const finished = vi.fn();
    const client = sampleClient({ fetch });
    expect(await client.issues.list().catch((error: unknown) => error)).toMatchObject({ code: 'permission' });
    await client.issues
      .list()
      .finally(finished)
      .catch(() => {});
    expect(finished).toHaveBeenCalledOnce();
    expect(await Promise.allSettled([client.issues.list()])).toMatchObject([{ status: 'rejected' }]);
  });

  test('can be combined with other promises', async () => {
    const { fetch } = issuesWire(1);
    const client = sampleClient({ fetch });
    const listing = client.issues.list();
    expect(listing).toBeInstanceOf(Promise);
    const [one, other] = await Promise.all([listing, client.issues.list()]);
    expect([one.data.length, other.data.length]).toEqual([2, 2]);
    expect(await Promise.race([client.issues.list()])).toMatchObject({ meta: { attempts: 1 } });
  });

  test('becomes a plain promise by `then`, which cannot be walked', async () => {
    const { fetch } = issuesWire(1);
    const next = sampleClient({ fetch })
      .issues.list()
      .then(({ data }) => data.length);
    expect(Object.getPrototypeOf(next)).toBe(Promise.prototype);
    expect(await next).toBe(2);
  });

  test('may be walked twice concurrently', async () => {
    const { fetch, seen } = fakeFetch(({ url }) => {
      const at = Number(new URL(url).searchParams.get('cursor') ?? 0);
      return json({ data: records(at, at + 1), pagination: { cursor: `${at + 1}`, has_next_page: at < 1 } });
    });
    const listing = sampleClient({ fetch }).issues.list();
    expect(await Promise.all([all(listing), all(listing)])).toEqual([records(0, 2), records(0, 2)]);
    expect(seen).toHaveLength(4);
  });

  test('is the same when it is called by its id', async () => {
    const { fetch, seen } = issuesWire(2);
    expect(await all(sampleClient({ fetch }).execute('issues', 'list', { limit: 2 }))).toHaveLength(4);
    expect(seen).toHaveLength(2);
  });

  test('narrows every page to the selected fields', async () => {
    const { fetch } = fakeFetch((_, turn) =>
      json({ data: [{ id: String(turn), title: 't' }], pagination: { cursor: `c${turn}`, has_next_page: turn < 1 } }),
    );
    expect(await all(sampleClient({ fetch }).issues.list({}, { fields: ['title'] }))).toEqual([
      { title: 't' },
      { title: 't' },
    ]);
  });

  test('applies the policy to every page', async () => {
    const { fetch, seen } = issuesWire(2);
    expect(await failure(all(sampleClient({ fetch, policy: { deny: ['issues.list'] } }).issues.list()))).toMatchObject({
      code: 'not_permitted',
    });
    expect(seen).toHaveLength(0);
  });
});
