import { describe, expect, it } from 'vitest';
import { UsageError } from '../usage-error.ts';
import { callSpecs, readCallOptions } from './call-options.ts';
import { readKnown, readOptions } from './options.ts';
import { tokensOf } from './tokens.ts';

const specs = {
  limit: { type: 'value', short: 'l' },
  all: { type: 'flag', short: 'a' },
  arg: { type: 'values' },
} as const;
const words = (...argv: readonly string[]) =>
  readKnown(argv, specs).rest.map((token) => (token.kind === 'word' ? token.text : token.raw));

describe('a command line', () => {
  it.each<[string, readonly string[], object]>([
    ['a value after the option', ['--limit', '5'], { limit: '5' }],
    ['a value after an equals sign', ['--limit=5'], { limit: '5' }],
    ['a value with equals signs', ['--limit=a=b'], { limit: 'a=b' }],
    ['an empty value', ['--limit='], { limit: '' }],
    ['a negative number', ['--limit', '-5'], { limit: '-5' }],
    ['a dash for standard input', ['--limit', '-'], { limit: '-' }],
    ['one letter', ['-l', '5', '-a'], { limit: '5', all: true }],
    ['repetition', ['--arg', 'a=1', '--arg=b=2'], { arg: ['a=1', 'b=2'] }],
    ['nothing', [], { limit: undefined, all: false, arg: [] }],
  ])('is read with %s', (_, argv, expected) => {
    expect(readKnown(argv, specs).options).toMatchObject(expected);
  });

  it('leaves words and unknown flags in their order', () => {
    expect(words('pylon', '--limit', '5', 'issues', '--state', 'new', '-x', '--all')).toEqual([
      'pylon',
      'issues',
      '--state',
      'new',
      '-x',
    ]);
  });

  it('takes what follows -- as words', () => {
    expect(words('a', '--', '--limit', '5', '--')).toEqual(['a', '--limit', '5', '--']);
  });

  it.each<[readonly string[], string]>([
    [['--limit'], '--limit needs a value.'],
    [['--limit', '--all'], '--limit needs a value.'],
    [['--all', '-a'], '--all was passed twice.'],
    [['--limit', '1', '--limit', '2'], '--limit was passed twice.'],
    [['--all=yes'], '--all takes no value.'],
  ])('%j is refused: %s', (argv, message) => {
    expect(() => readKnown(argv, specs)).toThrow(expect.objectContaining({ message }));
  });

  it('of a command names the nearest option for an unknown one', () => {
    expect(readOptions(['x', '--all'], specs)).toEqual({
      options: { limit: undefined, all: true, arg: [] },
      words: ['x'],
    });
    expect(() => readOptions(['--limt', '5'], specs)).toThrow(
      expect.objectContaining({
        message: 'Unknown option --limt.',
        hint: 'Did you mean --limit?',
        didYouMean: ['--limit'],
      }),
    );
    expect(() => readOptions(['--zzz'], specs)).toThrow(
      expect.objectContaining({ hint: 'There is: --limit, --all, --arg.' }),
    );
    expect(() => readOptions(['--zzz'], {})).toThrow(expect.objectContaining({ hint: 'It takes no options.' }));
  });

  it.each<[string, object]>([
    ['-5', { kind: 'word', text: '-5' }],
    ['-5.5e3', { kind: 'word', text: '-5.5e3' }],
    ['-', { kind: 'word', text: '-' }],
    ['--a=b=c', { kind: 'flag', name: 'a', raw: '--a', value: 'b=c' }],
    ['--a\nb=c', { kind: 'flag', name: 'a\nb', value: 'c' }],
  ])('splits %j', (text, token) => {
    expect(tokensOf([text])).toMatchObject([token]);
  });
});

describe('the options of a call', () => {
  const read = (argv: readonly string[], env = {}) => readCallOptions(readKnown(argv, callSpecs).options, env);

  it('are read with their units', () => {
    expect(
      read([
        '--timeout',
        '1.5',
        '--limit',
        '20',
        '--fields',
        ' id, account.name ,',
        '--max-chars',
        '0',
        '--output',
        'csv',
        '-y',
        '-r',
      ]),
    ).toMatchObject({
      timeout: 1500,
      limit: 20,
      fields: ['id', 'account.name'],
      maxCharacters: Number.POSITIVE_INFINITY,
      format: 'csv',
      yes: true,
      raw: true,
      readOnly: false,
    });
  });

  it.each(['1', 'true', 'yes'])('are read-only where the environment says %s', (value) => {
    expect(read([], { AGENT_CONNECTORS_READ_ONLY: value }).readOnly).toBe(true);
  });

  it.each(['', '0', 'false', undefined])('are not read-only where the environment says %j', (value) => {
    expect(read([], { AGENT_CONNECTORS_READ_ONLY: value }).readOnly).toBe(false);
  });

  it.each<[readonly string[], RegExp]>([
    [['--limit', '0'], /--limit must be a whole number from 1, not '0'/],
    [['--limit', 'many'], /not 'many'/],
    [['--limit', '0x10'], /not '0x10'/],
    [['--limit', ' 5'], /not ' 5'/],
    [['--limit', '+5'], /not '\+5'/],
    [['--limit', '1e9'], /not '1e9'/],
    [['--max-chars', '1e9'], /not '1e9'/],
    [['--timeout', '0x10'], /not '0x10'/],
    [['--count-by', ''], /--count-by names no field/],
    [['--timeout', '0'], /--timeout must be a number of seconds greater than 0/],
    [['--timeout', 'soon'], /not 'soon'/],
    [['--max-chars', '10'], /at least 500, or 0 for no limit/],
    [['--fields', ' , '], /--fields names no field/],
    [['--output', 'xml'], /one of json, ndjson, table, csv, not 'xml'/],
    [['--all', '--limit', '5'], /--all and --limit exclude each other/],
    [['--count', '--jq', '.'], /--count and --jq exclude each other/],
    [['--count-by', 'a', '--count'], /--count and --count-by exclude each other/],
    [['--count', '--limit', '5'], /--count and --limit exclude each other/],
    [['--count-by', 'a', '--fields', 'b'], /--count-by and --fields exclude each other/],
    [['--all', '--max-chars', '1000'], /--all and --max-chars exclude each other/],
    [['--arg', 'a=b'], /--params, which is missing/],
    [['--slurp'], /--slurp belongs to --jq/],
  ])('%j are refused', (argv, message) => {
    expect(() => read(argv)).toThrow(UsageError);
    expect(() => read(argv)).toThrow(message);
  });

  it('have the nearest format, and the way to pass a value that begins with a dash', () => {
    expect(() => read(['--output', 'cvs'])).toThrow(expect.objectContaining({ didYouMean: ['csv'] }));
    expect(() => read(['--jq', '-.x'])).toThrow(
      expect.objectContaining({ hint: expect.stringMatching(/<value>\. A value that begins .*: --jq=-\.x$/) }),
    );
  });

  it('say what --output was once for', () => {
    expect(() => read(['--output', 'report.pdf'])).toThrow(
      expect.objectContaining({ hint: 'To write to a file, pass --out report.pdf.' }),
    );
  });
});
