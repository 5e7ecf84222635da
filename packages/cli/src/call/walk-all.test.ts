import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { person, type Ran, runCommand } from '../../test/run.ts';

type Page = { readonly data: readonly object[]; readonly cursor?: string } | { readonly status: number };

let server: Server;
let env: Readonly<Record<string, string>> = {};
/** The pages of the vendor by their cursor. */
let pages: Readonly<Record<string, Page>> = {};

beforeAll(async () => {
  server = createServer((request, response) => {
    const at = new URL(request.url ?? '', 'http://localhost').searchParams.get('cursor') ?? 'first';
    const page = pages[at] ?? { data: [] };
    const isPage = 'data' in page;
    response.writeHead(isPage ? 200 : page.status, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify(
        isPage
          ? { data: page.data, pagination: { cursor: page.cursor ?? '', has_next_page: page.cursor !== undefined } }
          : { errors: ['broken'] },
      ),
    );
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  env = { PYLON_API_TOKEN: 'token', PYLON_BASE_URL: `http://127.0.0.1:${port}` };
});
afterAll(() => server.close());

const list = (...argv: readonly string[]) => runCommand(['pylon', 'accounts', 'list', ...argv], { env });
const some = (from: number, count: number) => Array.from({ length: count }, (_, index) => ({ id: `${from + index}` }));
const linesOf = ({ out }: Ran) => out.trimEnd().split(/\r?\n/);
const metaOf = ({ err }: Ran) => JSON.parse(err).meta;

describe('--count-by', () => {
  it('prints all values for programs and in tables, and the most frequent in JSON', async () => {
    pages = { first: { data: some(0, 300) } };
    for (const format of ['csv', 'table']) {
      const ran = await list('--count-by', 'id', '--output', format);
      expect([linesOf(ran).length, ran.err]).toEqual([301, '']);
    }
    const lines = await list('--count-by', 'id', '--output', 'ndjson');
    expect([linesOf(lines).length, lines.err]).toEqual([300, '']);
    const { data, meta } = JSON.parse((await list('--count-by', 'id')).out);
    expect(data).toHaveLength(200);
    expect(meta).toEqual({
      records: 300,
      others: 100,
      truncated: {
        shown: 200,
        of: 300,
        hint: 'Records with other values: 100. Pass --output ndjson to see them.',
      },
    });
  });

  it('says how many records have values that are too many for any format', async () => {
    pages = { first: { data: [...some(0, 100_001), ...some(0, 100_000)] } };
    const ran = await list('--count-by', 'id', '--output', 'csv');
    expect(linesOf(ran)).toHaveLength(100_001);
    expect(metaOf(ran)).toEqual({
      truncated: { shown: 100_000, of: 100_001, hint: 'Records with other values: 1.' },
    });
  });
});

describe('a walk that breaks', () => {
  const breaking = { first: { data: some(0, 2), cursor: 'second' }, second: { data: some(2, 2), cursor: 'third' } };

  it('continues after the records that were printed', async () => {
    pages = { ...breaking, third: { status: 400 } };
    expect(await list('--all', '--jq', '.id')).toMatchObject({
      code: 5,
      out: '"0"\n"1"\n"2"\n"3"\n',
      error: { nextCursor: expect.any(String), hint: expect.stringContaining('pass nextCursor as --cursor') },
    });
  });

  it.each([
    [['--count'], /Records counted so far: 4\. .* count again\.$/],
    [['--count-by', 'id'], /Records counted so far: 4\. .* count again\.$/],
    [['--all', '--slurp', '--jq', 'length'], /nothing was printed\. Start again\.$/],
  ])('cannot be continued with %j', async (argv, hint) => {
    pages = { ...breaking, third: { status: 400 } };
    const { code, out, error } = await list(...argv);
    expect([code, out, error.hint]).toEqual([5, '', expect.stringMatching(hint)]);
    expect(error.hint).not.toContain('--cursor');
    expect(error).not.toHaveProperty('nextCursor');
  });

  it.each([[['--all']], [['--limit', '50']]])('in a circle is not continued: %j', async (argv) => {
    pages = { ...breaking, third: { data: some(4, 2), cursor: 'second' } };
    const { code, error } = await list(...argv);
    expect([code, error.code, error.message]).toEqual([5, 'pagination', expect.stringContaining('returned twice')]);
    expect(error).not.toHaveProperty('nextCursor');
    expect(error.hint).not.toContain('--cursor');
  });
});

it('a field that only a later page has is not said to be missing', async () => {
  pages = { first: { data: some(0, 2), cursor: 'second' }, second: { data: [{ id: '2', mine: 1 }] } };
  const ran = await list('--all', '--output', 'ndjson', '--fields', 'mine,other');
  expect(linesOf(ran)).toEqual(['{}', '{}', '{"mine":1}']);
  expect(metaOf(ran).warnings).toEqual([expect.stringContaining("no record has 'other'")]);
});

describe('a field that is null', () => {
  const record = { id: '1', owner: null };

  it.each([
    [['--fields', 'id,owner'], JSON.stringify({ data: [record], meta: {} })],
    [['--fields', '*'], JSON.stringify({ data: [record], meta: {} })],
    [['--jq', '.'], JSON.stringify(record)],
    [['--jq', '.', '--slurp'], JSON.stringify([record])],
    [['--output', 'ndjson', '--fields', '*'], JSON.stringify(record)],
    [['--all'], JSON.stringify(record)],
  ])('is kept with %j', async (argv, out) => {
    pages = { first: { data: [record] } };
    expect((await list(...argv)).out).toBe(`${out}\n`);
  });

  it('is kept in brief records for programs, and left out of what a model reads', async () => {
    pages = { first: { data: [{ id: '1', name: null }] } };
    expect((await list('--output', 'ndjson')).out).toBe('{"id":"1","name":null}\n');
    expect((await list('--output', 'csv')).out).toBe('id,name\r\n1,\r\n');
    expect(JSON.parse((await list()).out).data).toEqual([{ id: '1' }]);
    expect((await runCommand(['pylon', 'accounts', 'list'], { env, terminal: person })).code).toBe(0);
  });
});
