import { describe, expect, it } from 'vitest';
import { fileSize } from './file-size.ts';

describe('the size of a file', () => {
  it.each([
    ['a Blob', new Blob(['äb']), 3],
    ['bytes', { filename: 'a', content: new Uint8Array(7) }, 7],
    ['text', { filename: 'a', content: 'äb' }, 3],
    ['text that says so', { filename: 'a', content: 'äb', encoding: 'text' as const }, 3],
    ['base64', { filename: 'a', content: btoa('abcd'), encoding: 'base64' as const }, 4],
    [
      'base64 with line breaks and padding',
      { filename: 'a', content: 'YWJj\r\nZA==\n', encoding: 'base64' as const },
      4,
    ],
    ['base64 without padding', { filename: 'a', content: 'YWJjZA', encoding: 'base64' as const }, 4],
    ['nothing', { filename: 'a', content: '' }, 0],
  ])('is counted in bytes: %s', (_what, file, size) => {
    expect(fileSize(file)).toBe(size);
  });
});
