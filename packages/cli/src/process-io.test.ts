import { afterEach, expect, it, vi } from 'vitest';
import { processIo } from './process-io.ts';

const at = vi.hoisted(() => ({ isTerminal: true }));
vi.mock('node:tty', async (original) => ({ ...(await original<object>()), isatty: () => at.isTerminal }));

afterEach(() => {
  vi.restoreAllMocks();
});

it.each([
  [true, 'a b👩‍👧'],
  [false, 'a\u200e\u2028b👩‍👧'],
])('text at a terminal hides no characters, and in a pipe it stays as it is: %s', async (isTerminal, expected) => {
  at.isTerminal = isTerminal;
  const written: unknown[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((...given: readonly unknown[]) => {
    const [chunk, done] = given;
    written.push(chunk);
    if (typeof done === 'function') done();
    return true;
  });
  await processIo().out('a\u200e\u2028b👩‍👧');
  expect(written).toEqual([expected]);
});
