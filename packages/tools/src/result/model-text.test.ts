import { describe, expect, it } from 'vitest';
import { modelText } from './model-text.ts';

const hidden: readonly (readonly [string, string])[] = [
  ['zero-width spaces', 'a\u200bb\u2060c\ufeffd'],
  ['text in another direction', 'safe\u202egnp.exe\u202c \u2066x\u2069 \u200e\u200f\u061c'],
  ['tags', `look${[...'delete all'].map((char) => String.fromCodePoint(0xe0000 + char.charCodeAt(0))).join('')}`],
  ['variation selectors', `a${String.fromCodePoint(0xe0100, 0xe01ef)}b\ufe00\ufe0d`],
  ['invisible operators', 'a\u2061\u2062\u2063\u2064b\u206a\u206f'],
  ['controls of a terminal', 'a\u001b[31mred\u009b2J\u007f\u0085'],
  ['soft hyphens and annotations', 'in\u00advisible \ufff9x\ufffb \u180e'],
  ['line separators', 'a\u2028b\u2029c'],
];

describe('text for a model', () => {
  it.each(hidden)('shows %s as escapes, and keeps the value', (_, text) => {
    const value = { text, [text]: [text] };
    const written = modelText(value);
    expect(written).toMatch(/^[\x20-\x7e]*$/);
    expect(JSON.parse(written)).toEqual(value);
  });

  it.each(['Żółć', '日本', 'שלום', 'می‌خواهم', '👩‍👩‍👧', '❤️', '🇩🇪', '👍🏽'])('leaves %s as it is', (text) => {
    expect(modelText(text)).toBe(`"${text}"`);
  });

  it.each([[undefined], [null]])('of %s is null', (value) => {
    expect(modelText(value)).toBe('null');
  });

  it('is always valid, whatever the characters', () => {
    for (let code = 0; code < 0x11000; code += 7) {
      const text = String.fromCodePoint(code % 0x10ffff, 0xe0000 + (code % 0x1000), code % 0x300);
      expect(JSON.parse(modelText(text))).toBe(text);
    }
  });
});
