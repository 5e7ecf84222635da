import { describe, expect, it } from 'vitest';
import { colored, showsColor } from './color.ts';

describe('colors', () => {
  it.each([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '0' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ TERM: 'dumb' }, true, false],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ FORCE_COLOR: '' }, true, true],
  ])('with %j, at a terminal %s, are shown: %s', (env, isTerminal, expected) => {
    expect(showsColor(env, isTerminal)).toBe(expected);
  });

  it('are only there where they are wanted', () => {
    expect(colored('green', 'a', false)).toBe('a');
    expect(colored('green', 'a', true)).toBe('\u001b[32ma\u001b[39m');
  });
});
