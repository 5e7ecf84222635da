import { describe, expect, it } from 'vitest';
import { cleanSentence, escapeControls, plainText, stripControls, visibleJson, visibleText } from './terminal.ts';

const hostile = 'a\u001b[31mred\u001b[0m \u009b2Jb\u202ec\u2066d\u2069 \u007f\u0007e';

describe('JSON for a terminal', () => {
  it('is equivalent, without characters that control one', () => {
    const json = JSON.stringify({ [hostile]: [hostile, 'ok'] }, null, 2);
    const escaped = escapeControls(json);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the expression matches control characters.
    expect(escaped).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(JSON.parse(escaped)).toEqual({ [hostile]: [hostile, 'ok'] });
  });

  it('keeps text of every language unchanged', () => {
    const json = JSON.stringify('Grüße, Łódź, 東京, שלום, مرحبا, 👩‍👧');
    expect(escapeControls(json)).toBe(json);
  });
});

describe('text for a terminal', () => {
  it.each([
    ['colours', 'a\u001b[1;31mb\u001b[0mc', 'abc'],
    ['a title', 'a\u001b]0;gotcha\u0007b', 'ab'],
    ['a link', 'a\u001b]8;;https://x.example\u001b\\b', 'ab'],
    ['an unterminated title, but the rest of its text', 'a\u001b]0;b', 'a0;b'],
    ['eight-bit sequences', 'a\u009b31mb\u009d0;x\u009cc', 'abc'],
    ['a reset', 'a\u001bcb', 'ab'],
    ['overwriting', 'wrong\rright\b', 'wrongright'],
    ['bidirectional formatting characters', 'a\u202eb\u2066c\u2069', 'abc'],
    ['lines that look like output of this command', 'x\n{"nextCursor":"1"}', 'x {"nextCursor":"1"}'],
  ])('has no %s', (_, text, expected) => {
    expect(stripControls(text)).toBe(expected);
  });

  it('is processed in time proportional to its length', () => {
    for (const hostile of ['\u001b]', '\u009d', '\u001b[', '\u001b(', ' \n', ' '])
      expect(stripControls(hostile.repeat(200_000)).length).toBeLessThan(400_000);
  });
});

describe('text of several lines for a terminal', () => {
  it('keeps line feeds and tabs, and nothing else that controls one', () => {
    expect(plainText('a\tb\r\n\u001b[31mc\u001b]0;t\u0007\u202e\u009b2Jd\n')).toBe('a\tb\ncd\n');
  });
});

describe('a sentence with texts of others', () => {
  it('keeps all of its own words', () => {
    expect(cleanSentence("Unknown connector 'x\u001b[31m\u202e\u009b'. Installed: ashby.")).toBe(
      "Unknown connector 'x'. Installed: ashby.",
    );
    for (const unfinished of ['\u001b[', '\u001b[3', '\u001b]0;t', '\u009d', '\u0090', '\u001b'])
      expect(cleanSentence(`No 'a${unfinished}'. Installed: b.\u0007`)).toMatch(/^No 'a.*'\. Installed: b\.$/);
  });

  it('is one line that controls nothing', () => {
    expect(cleanSentence('a\u001b[1;31mb\u009b0mc \n {"x"}\u0007\u001b]0;t\u0007\u001b]0;u')).toBe('abc {"x"}]0;u');
  });
});

describe('characters that a terminal does not show', () => {
  const hidden = [
    '\u061c',
    '\u200b',
    '\u200c',
    '\u200d',
    '\u200e',
    '\u200f',
    '\u2028',
    '\u2029',
    '\u2060',
    '\u2064',
    '\ufeff',
  ];

  it.each(hidden)('are escaped in JSON, and left out of text: %j', (character) => {
    const json = JSON.stringify(`a${character}b`);
    expect(visibleJson(json)).toMatch(/^"a\\u[\da-f]{4}b"$/);
    expect(JSON.parse(visibleJson(json))).toBe(`a${character}b`);
    expect(visibleText(`a${character}b`)).toMatch(/^a ?b$/);
    // A pipe gets what was sent.
    expect(escapeControls(json)).toBe(json);
  });

  it('stay where they make one emoji of several', () => {
    const text = '👩‍👧 ❤️‍🔥 🏳️‍🌈 👩🏽‍🚀 Grüße, 東京, שלום, مرحبا';
    expect(visibleText(text)).toBe(text);
    expect(visibleJson(JSON.stringify(text))).toBe(JSON.stringify(text));
    expect(visibleText('👩\u200da, a\u200d👩')).toBe('👩a, a👩');
  });
});
