import { expect, it } from 'vitest';
import { BrokenWalkError, walk } from './walk.ts';

const listing = (pages: () => AsyncIterable<{ data: unknown[]; meta: object }>) =>
  ({ pages }) as unknown as Parameters<typeof walk>[0]; // a walk uses nothing else of it

function io() {
  const lines: string[] = [];
  const told: string[] = [];
  return {
    lines,
    told,
    out: async (chunk: unknown) => void lines.push(String(chunk)),
    err: (text: string) => void told.push(text),
    in: async () => '',
    interactive: false,
    folder: '.',
    env: {},
  };
}
const failure = (promise: Promise<void>): Promise<BrokenWalkError> =>
  promise.then(
    () => expect.unreachable(),
    (error: unknown) => {
      if (error instanceof BrokenWalkError) return error;
      throw error;
    },
  );

it('that breaks says the cursor of the first page that was not printed whole', async () => {
  const gone = new Error('the network');
  const pages = async function* () {
    yield { data: [1], meta: { nextCursor: 'two' } };
    yield { data: [2], meta: { nextCursor: 'three' } };
    throw gone;
  };
  const out = io();
  const error = await failure(walk(listing(pages), {}, out));
  expect([error.nextCursor, error.cause, out.lines]).toEqual(['three', gone, ['1\n', '2\n']]);
});

it('that breaks within a page says the cursor of that page', async () => {
  const pages = async function* () {
    yield { data: [1], meta: { nextCursor: 'two' } };
    yield { data: [2, 3], meta: { nextCursor: 'three' } };
  };
  const full = {
    ...io(),
    out: async (chunk: unknown) => {
      if (chunk === '3\n') throw new Error('no room');
    },
  };
  expect((await failure(walk(listing(pages), {}, full))).nextCursor).toBe('two');
});

it.each([
  [{ cursor: 'mine' }, 'mine'],
  [{}, undefined],
])('that breaks at its first page with %j goes on at %s', async (params, cursor) => {
  const pages = async function* () {
    if (cursor !== null) throw new Error('refused');
    yield { data: [], meta: {} };
  };
  expect((await failure(walk(listing(pages), params, io()))).nextCursor).toBe(cursor);
});
