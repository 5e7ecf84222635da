import { expect, it } from 'vitest';
import { BrokenWalkError, walk } from './walk.ts';

const listing = (pages: () => AsyncIterable<{ data: unknown[]; meta: object }>) =>
  ({ pages }) as unknown as Parameters<typeof walk>[0]; // `walk` uses only this method

function io() {
  const lines: string[] = [];
  const notes: string[] = [];
  return {
    lines,
    notes,
    out: async (chunk: unknown) => void lines.push(String(chunk)),
    err: (text: string) => void notes.push(text),
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

it('an error carries the cursor of the first page that was not printed completely', async () => {
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

it('an error within a page carries the cursor of that page', async () => {
  const pages = async function* () {
    yield { data: [1], meta: { nextCursor: 'two' } };
    yield { data: [2, 3], meta: { nextCursor: 'three' } };
  };
  const full = {
    ...io(),
    out: async (chunk: unknown) => {
      if (chunk === '3\n') throw new Error('disk full');
    },
  };
  expect((await failure(walk(listing(pages), {}, full))).nextCursor).toBe('two');
});

it.each([
  [{ cursor: 'mine' }, 'mine'],
  [{}, undefined],
])('an error on the first page with %j carries the cursor %s', async (params, cursor) => {
  const pages = async function* () {
    if (cursor !== null) throw new Error('rejected');
    yield { data: [], meta: {} };
  };
  expect((await failure(walk(listing(pages), params, io()))).nextCursor).toBe(cursor);
});
