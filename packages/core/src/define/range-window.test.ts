import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { selectWindow, windowCursor } from './range-window.ts';

const day = 86_400_000;
const range = { from: 'since', to: 'until', longestMs: 30 * day };
const at = (days: number) => new Date(days * day).toISOString();

it('leaves a range unchanged that is short enough, and values that are not a range', () => {
  expect(selectWindow(range, { since: at(0), until: at(30) })).toBeUndefined();
  expect(selectWindow(range, { since: at(10), until: at(0) })).toBeUndefined();
  expect(selectWindow(range, { since: 'soon' })).toBeUndefined();
});

it('begins with the latest window and passes other parameters on', () => {
  expect(selectWindow(range, { since: at(0), until: at(70), limit: 5 })).toEqual({
    params: { since: at(40), until: at(70), limit: 5, cursor: undefined },
    window: { from: at(40), to: at(70), number: 1, of: 3 },
  });
});

it('continues inside a window, then with the next one, then ends', () => {
  const params = { since: at(0), until: at(70) };
  const first = selectWindow(range, params)?.window;
  if (first === undefined) throw new Error('not cut');
  expect(windowCursor(first, 'v~2')).toBe('w1~v~2');
  expect(selectWindow(range, { ...params, cursor: 'w1~v~2' })?.params['cursor']).toBe('v~2');
  expect(windowCursor(first, undefined)).toBe('w2~');
  const last = selectWindow(range, { ...params, cursor: 'w3~' });
  expect(last).toEqual({
    params: { since: at(0), until: at(10), cursor: undefined },
    window: { from: at(0), to: at(10), number: 3, of: 3 },
  });
  expect(windowCursor({ from: '', to: '', number: 3, of: 3 }, undefined)).toBeUndefined();
});

it.each(['w4~', 'w0~', 'x', ''])('rejects the cursor %j, which this range does not have', (cursor) => {
  expect(() => selectWindow(range, { since: at(0), until: at(70), cursor })).toThrow(RangeError);
});

it('covers every range without a gap, each window no longer than allowed', () => {
  const times = fc.integer({ min: 0, max: 4000 * day });
  fc.assert(
    fc.property(times, times, (from, length) => {
      const params = { since: new Date(from).toISOString(), until: new Date(from + length).toISOString() };
      let end = params.until;
      for (let cursor: string | undefined = 'w1~'; cursor !== undefined; ) {
        const cut = selectWindow(range, { ...params, cursor });
        if (cut === undefined) {
          expect(length).toBeLessThanOrEqual(range.longestMs);
          return;
        }
        expect(cut.window.to).toBe(end);
        expect(Date.parse(cut.window.to) - Date.parse(cut.window.from)).toBeLessThanOrEqual(range.longestMs);
        end = cut.window.from;
        cursor = windowCursor(cut.window, undefined);
      }
      expect(end).toBe(params.since);
    }),
  );
});
