import { AbortedError } from '@agent-connectors/core';
import { describe, expect, it, vi } from 'vitest';
import type { JqOptions } from './jq-options.ts';
import { compileJq, jqOutputs, runJq } from './run-jq.ts';

const records = [
  { id: 'a', state: 'new', n: 1 },
  { id: 'b', state: 'open', n: 2 },
  { id: 'c', state: 'new', n: 3 },
];
const timeout = 200;
const isAborted = (error: unknown) => AbortedError.isInstance(error);

describe('a jq filter', () => {
  it.each<[string, unknown]>([
    ['.', records],
    ['length', 3],
    ['map(select(.state == "new") | .id)', ['a', 'c']],
    [
      'group_by(.state) | map({state: .[0].state, n: map(.n) | add})',
      [
        { state: 'new', n: 4 },
        { state: 'open', n: 2 },
      ],
    ],
    ['.[].id', ['a', 'b', 'c']],
    ['.[0].id', 'a'],
    ['empty', null],
    ['.[0].missing', null],
    ['false', false],
    ['"a\\nb\\u0000\\u2028"', 'a\nb\u0000\u2028'],
    ['"é😀\u200b"', 'é😀\u200b'],
    ['.[] | tojson | fromjson | .id # a comment', ['a', 'b', 'c']],
    ['def first: .[0]; first | .n', 1],
    ['-1', -1],
    ['-(.[1].n)', -2],
    ['input_line_number', 0],
    ['debug | length', 3],
    ['stderr | length', 3],
    ['[limit(5; repeat("x"))] | length', 5],
    ['1e1000 | isinfinite', true],
  ])('%s', async (filter, expected) => {
    expect(await runJq(records, filter)).toEqual(expected);
  });

  it('gives many outputs as a list', async () => {
    expect(await runJq(null, 'range(3000)')).toHaveLength(3000);
  });

  it.each([undefined, null, 0, '', 'text', [], {}])('takes %j', async (input) => {
    expect(await runJq(input, '.')).toEqual(input ?? null);
  });

  it('keeps whole numbers exact', async () => {
    expect(await runJq({ id: '9007199254740993' }, '.id')).toBe('9007199254740993');
    expect(await runJq([9007199254740991, -9007199254740991], '.[]')).toEqual([9007199254740991, -9007199254740991]);
    expect(await runJq(null, '12345678901234567890123')).toBe('12345678901234567890123');
    expect(await runJq(null, '[100000000000000000000, 1.5]')).toEqual(['100000000000000000000', 1.5]);
  });

  it('reads thousands of records', async () => {
    const many = Array.from({ length: 20_000 }, (_, index) => ({ account: { name: `A${index % 3}` } }));
    const filter = 'group_by(.account.name) | map([.[0].account.name, length])';
    expect(await runJq(many, filter)).toEqual([
      ['A0', 6667],
      ['A1', 6667],
      ['A2', 6666],
    ]);
  });
});

describe('a filter that fails', () => {
  const thrown = (filter: string, options?: JqOptions) => jqOutputs(records, filter, options).catch((error) => error);

  it.each([
    ['.foo', /Cannot index array with string "foo"/],
    ['error("boom")', /boom/],
    ['.[0] | .id + 1', /string \("a"\) and number \(1\) cannot be added/],
    ['"x" | halt_error', /x/],
    ['input', /No more inputs|break/],
  ])("says jq's message, and what its input is: %s", async (filter, message) => {
    expect(await thrown(filter)).toMatchObject({
      code: 'invalid_params',
      outcome: 'rejected',
      message: expect.stringMatching(message),
      issues: [{ path: 'jq', hint: expect.stringContaining('begin with .[] or map(…)') }],
    });
    expect((await thrown(filter, { inputIs: 'the list' })).message).toContain('Its input is the list');
  });

  it.each([
    ['map(.id', /syntax error, unexpected end of file/],
    ['nosuch', /nosuch\/0 is not defined/],
    ['', /program/],
    ['# nothing', /program/],
    ['$secret', /\$secret is not defined at <top-level>, line 1:/],
    ['"a', /syntax error|unterminated/i],
    ['.)|(.', /syntax error/],
    [`"${'é'.repeat(20_000)}"`, /longer than the 40000 bytes/],
  ])('at its syntax (%#) is told to be corrected, whatever its input is', async (filter, message) => {
    for (const options of [{}, { each: true }, { variables: new Map([['a', '1']]) }]) {
      const error = await thrown(filter, options);
      expect(error).toMatchObject({ code: 'invalid_params', hint: expect.stringMatching(/^Correct the filter\./) });
      expect(error.message).not.toContain('Its input');
    }
    await expect(compileJq(filter)).rejects.toMatchObject({
      outcome: 'not_sent',
      hint: 'Correct the filter. Nothing was sent.',
      message: expect.stringMatching(message),
    });
  });

  it('for each record says so', async () => {
    expect((await thrown('.[0]', { each: true })).message).toContain('Its input is one record at a time');
  });

  it('says nothing of the shell and of our files', async () => {
    const error = await runJq(records, 'map(.id').catch(String);
    expect(error).not.toMatch(/shell|inputString|exit code|jq: error|compile error/);
  });

  it('is shown in part, however long', async () => {
    const error = String(await runJq(records, `${'.a|'.repeat(5000)}(`).catch(String));
    expect(error.length).toBeLessThan(1000);
  });

  it('fails before it is run', async () => {
    await expect(compileJq('map(.id')).rejects.toThrow(/received 'map\(\.id'.*unexpected end of file/s);
    await expect(compileJq(') | (.')).rejects.toMatchObject({ code: 'invalid_params' });
    for (const filter of ['.foo', 'error("boom")', 'def f: f; f', 'map(.id) # names', 'def f: 1; f'])
      await expect(compileJq(filter)).resolves.toBeUndefined();
  });
});

describe('a hostile filter', () => {
  it.each(['--help', '--version', '-n', '-rf', '--args', '-f', '--arg a b', '-L/', '--rawfile x /etc/passwd', '--seq'])(
    'is no option of jq: %s',
    async (filter) => {
      await expect(runJq(records, filter)).rejects.toMatchObject({ code: 'invalid_params' });
    },
  );

  it('sees nothing of the environment', async () => {
    vi.stubEnv('SHOP_API_TOKEN', 'secret-of-the-shop');
    const seen = JSON.stringify([
      await runJq(null, '$ENV'),
      await runJq(null, 'env'),
      await runJq(null, '[$ENV.SHOP_API_TOKEN, env.HOME]'),
    ]);
    expect(seen).not.toContain('secret-of-the-shop');
    expect(seen).not.toContain('"/root"');
    vi.unstubAllEnvs();
  });

  it.each([
    'import "/etc/hostname" as $x; $x',
    'include "/etc/passwd"; .',
    'import "a" as a {search: "/"}; .',
    'import "inputString" as $x; $x',
    'get_search_list | error',
  ])('reads no file: %s', async (filter) => {
    await expect(runJq(records, filter)).rejects.toMatchObject({ code: 'invalid_params' });
  });

  it('that never ends is ended, and the next one runs', async () => {
    for (const filter of ['def f: f; f', 'last(repeat(1))', 'last(range(1e12))'])
      await expect(runJq(records, filter, { timeout })).rejects.toMatchObject({
        code: 'timeout',
        message: expect.stringContaining('0.2 s'),
      });
    expect(await runJq(records, 'length')).toBe(3);
  });

  it('that takes all memory harms nobody', async () => {
    for (const filter of ['reduce range(1e7) as $i ("x"; . + .)', '[range(1e9)]'])
      await expect(runJq(records, filter, { timeout: 1500 })).rejects.toMatchObject({
        code: expect.stringMatching(/invalid_params|timeout/),
      });
    expect(await runJq(records, 'length')).toBe(3);
  });
});

describe('variables', () => {
  const variables = (values: Readonly<Record<string, unknown>>) =>
    new Map(Object.entries(values).map(([name, value]) => [name, JSON.stringify(value)]));

  it('are data, however long', async () => {
    const given = { text: '"\\n$x'.repeat(300_000), list: Array.from({ length: 20_000 }, (_, index) => ({ index })) };
    const [printed = ''] = await jqOutputs(null, '{$text, last: $list[-1], input: .}', { variables: variables(given) });
    expect(JSON.parse(printed)).toEqual({ text: given.text, last: { index: 19_999 }, input: null });
  });

  it('stand beside the input, for each record as well, and keep all digits', async () => {
    const given = new Map([['if', '12345678901234567890123']]);
    expect(await jqOutputs(records, '"\\(.n)", $if', { each: true, variables: given })).toEqual([
      ...['"1"', '12345678901234567890123', '"2"', '12345678901234567890123', '"3"', '12345678901234567890123'],
    ]);
  });

  it('that are missing are named in the line where they stand', async () => {
    const error = await jqOutputs(null, '{a: $a,\nb: $b}', { variables: variables({ a: 1 }) }).catch(
      (thrown) => thrown,
    );
    expect(error.message).toMatch(/\$b is not defined at <top-level>, line 2:/);
  });
});

describe('calls of jq', () => {
  it('side by side have their own results', async () => {
    const results = await Promise.all(Array.from({ length: 50 }, (_, index) => runJq([index], '.[0] * 2')));
    expect(results).toEqual(Array.from({ length: 50 }, (_, index) => index * 2));
  });

  it('side by side are not harmed by one that fails or does not end', async () => {
    const results = await Promise.allSettled([
      runJq(1, '.'),
      runJq(2, 'def f: f; f', { timeout }),
      runJq(3, '.'),
      runJq(4, '.a.b'),
      runJq(5, '.'),
    ]);
    expect(results.map((result) => (result.status === 'fulfilled' ? result.value : 'failed'))).toEqual([
      1,
      'failed',
      3,
      'failed',
      5,
    ]);
  });

  it('end with an abort, before, while and until they run', async () => {
    await expect(runJq(1, '.', { signal: AbortSignal.abort() })).rejects.toSatisfy(isAborted);
    await expect(compileJq('.', { signal: AbortSignal.abort() })).rejects.toMatchObject({ outcome: 'not_sent' });
    const [running, queued] = [new AbortController(), new AbortController()];
    const first = runJq(1, 'def f: f; f', { signal: running.signal, timeout: 20_000 });
    const second = runJq(2, 'def f: f; f', { signal: queued.signal, timeout: 20_000 });
    const third = runJq(3, '.');
    queued.abort();
    await expect(second).rejects.toSatisfy(isAborted);
    running.abort();
    await expect(first).rejects.toSatisfy(isAborted);
    expect(await third).toBe(3);
  });
});

it('a filter that breaks the memory of jq does not harm the next one', async () => {
  await expect(runJq(null, 'reduce range(100000) as $i (0; [.])')).rejects.toThrow();
  expect(await runJq([1, 2], 'length')).toBe(2);
});
