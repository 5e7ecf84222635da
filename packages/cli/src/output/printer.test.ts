import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { outputIo, person } from '../../test/output-io.ts';
import type { Terminal } from '../io.ts';
import { createPrinter, type Format, type Printer, type PrintOptions } from './printer.ts';

interface Given extends Partial<PrintOptions> {
  readonly terminal?: Terminal;
}

async function printed(given: Given, print: (printer: Printer) => Promise<void>) {
  const { terminal, ...options } = given;
  const { io, printed } = outputIo(terminal && { terminal });
  await print(createPrinter(io, { format: undefined, raw: false, ...options }));
  return printed;
}

const walk = (given: Given, ...pages: readonly (readonly unknown[])[]) =>
  printed(given, async (printer) => {
    for (const page of pages) await printer.records(page);
    await printer.end({});
  });
const metaOf = ({ err }: { readonly err: string }) => JSON.parse(err).meta;

describe('in a pipe', () => {
  it('a result is one line with its meta', async () => {
    const { out, err } = await printed({}, (printer) => printer.result({ id: 1 }, { total: 1, warnings: ['w'] }));
    expect([out, err]).toEqual(['{"data":{"id":1},"meta":{"total":1,"warnings":["w"]}}\n', '']);
  });

  it('a result without data says so', async () => {
    expect((await printed({}, (printer) => printer.result(undefined, {}))).out).toBe('{"data":null,"meta":{}}\n');
  });

  it('a walk is one record a line, a write a page, and what is left to know is on standard error', async () => {
    const all = await printed({}, async (printer) => {
      await printer.records([{ id: 1 }, { id: 2 }]);
      await printer.records([]);
      await printer.end({ nextCursor: 'c', syncToken: 's' });
    });
    expect(all).toEqual({ out: '{"id":1}\n{"id":2}\n', err: '{"meta":{"nextCursor":"c"}}\n', writes: 1 });
  });

  it('a walk with nothing to say leaves standard error empty', async () => {
    expect((await walk({}, [1])).err).toBe('');
  });

  it('has no colors in JSON, also where colors are forced', async () => {
    const terminal = { in: false, out: false, err: false, columns: 80, color: true };
    for (const format of [undefined, 'json', 'ndjson', 'csv'] as const)
      expect((await walk({ format, terminal }, [{ id: 1 }])).out).not.toContain('\u001b');
  });
});

describe('JSON', () => {
  it.each([
    ['records', [[{ id: 1 }], [{ id: 2 }]], { data: [{ id: 1 }, { id: 2 }], meta: { syncToken: 's' } }],
    ['no records', [[], []], { data: [], meta: { syncToken: 's' } }],
  ] as const)('of a walk with %s is one document, at a terminal too', async (_, pages, expected) => {
    for (const terminal of [undefined, person]) {
      const { out, err } = await printed({ format: 'json', ...(terminal && { terminal }) }, async (printer) => {
        for (const page of pages) await printer.records(page);
        await printer.end({ syncToken: 's' });
      });
      expect(JSON.parse(out)).toEqual(expected);
      expect(err).toBe('');
    }
  });

  it('of jq is one document with all digits', async () => {
    const { out } = await printed({ format: 'json' }, async (printer) => {
      await printer.lines(['12345678901234567890', '1.0']);
      await printer.lines([]);
      await printer.end({});
    });
    expect(out).toBe('{"data":[\n12345678901234567890,\n1.0\n],"meta":{}}\n');
  });
});

describe('lines of jq', () => {
  const lines = (given: Given, ...json: readonly string[]) =>
    printed(given, async (printer) => {
      await printer.lines(json);
      await printer.end({});
    });

  it('stay as they are', async () => {
    expect((await lines({}, '12345678901234567890', '{"a":1.0}', '"x\\n"')).out).toBe(
      '12345678901234567890\n{"a":1.0}\n"x\\n"\n',
    );
  });

  it('are indented at a terminal, with all digits', async () => {
    expect((await lines({ terminal: person }, '{"a":12345678901234567890,"b":[]}')).out).toBe(
      '{\n  "a": 12345678901234567890,\n  "b": []\n}\n',
    );
  });

  it('are rows', async () => {
    expect((await lines({ format: 'csv' }, '{"a":12345678901234567890}', '{"a":null}')).out).toBe(
      'a\r\n12345678901234567890\r\n\r\n',
    );
    expect((await lines({ format: 'table' }, '"x"', '2')).out).toBe('value\nx\n2\n');
  });
});

describe('raw texts', () => {
  it('are exact in a pipe', async () => {
    const { out } = await printed({ raw: true }, (printer) =>
      printer.lines(['"a\\u001b[1m\\r\\n\\"b\\""', '{"c":"d"}']),
    );
    expect(out).toBe('a\u001b[1m\r\n"b"\n{"c":"d"}\n');
  });

  it('keep their lines at a terminal, without control characters', async () => {
    const { out } = await printed({ raw: true, terminal: person }, (printer) =>
      printer.lines(['"a\\u001b[1m\\n\\tb"']),
    );
    expect(out).toBe('a\n\tb\n');
  });

  it('of a result do not hide what else there is to know', async () => {
    const all = await printed({ raw: true }, (printer) => printer.result('a"', { warnings: ['w'] }));
    expect([all.out, metaOf(all)]).toEqual(['a"\n', { warnings: ['w'] }]);
  });
});

describe('at a terminal', () => {
  it('a listing is a table with notes', async () => {
    const { out, err } = await printed({ terminal: person }, (printer) =>
      printer.result([{ id: 1, name: 'Ada' }], { nextCursor: 'c1', warnings: ['careful'] }),
    );
    expect(out).toBe('id  name\n 1  Ada\n');
    expect(err).toBe('warning: careful\nmore: --cursor=c1\n');
  });

  it('a cursor can be pasted into a shell', async () => {
    const more = async (nextCursor: string) =>
      (await printed({ terminal: person }, (printer) => printer.result([{ id: 1 }], { nextCursor }))).err;
    expect(await more("c'; rm -rf $(x)")).toBe(`more: --cursor='c'\\''; rm -rf $(x)'\n`);
    expect(await more('-abc')).toBe('more: --cursor=-abc\n');
    for (const hidden of ['\u001b[31m', '\u202e', '\u200b', '\n'])
      expect(await more(`c${hidden}d`)).toMatch(/^more: the cursor has characters that a terminal cannot show/);
  });

  it('a warning keeps its words where a text in it ends with an unfinished sequence', async () => {
    const { err } = await printed({ terminal: person }, (printer) =>
      printer.result({ id: 1 }, { warnings: ["no record has 'a\u009b'. There is b."] }),
    );
    expect(err).toBe("warning: no record has 'a'. There is b.\n");
  });

  it('JSON hides no characters, in a pipe it is as it was sent', async () => {
    for (const format of [undefined, 'json', 'ndjson'] as const) {
      const print = (printer: Printer) => printer.lines(['{"a":"x\u200ey"}']).then(() => printer.end({}));
      expect((await printed({ format, terminal: person }, print)).out).toContain('"x\\u200ey"');
      expect((await printed({ format }, print)).out).toContain('"x\u200ey"');
    }
  });

  it('an empty listing says so', async () => {
    const result = await printed({ terminal: person }, (printer) => printer.result([], {}));
    expect(result).toMatchObject({ out: '', err: 'No records.\n' });
    expect(await walk({ terminal: person }, [], [])).toMatchObject({ out: '', err: 'No records.\n' });
    expect((await walk({ terminal: person }, [{ a: 1 }], [])).err).toBe('');
  });

  it('a record is indented JSON, colored where the terminal has colors', async () => {
    const show = (terminal: Terminal) => printed({ terminal }, (printer) => printer.result({ id: 1 }, {}));
    expect((await show(person)).out).toBe('{\n  "id": 1\n}\n');
    expect((await show({ ...person, color: true })).out).toContain('\u001b[36m1\u001b[39m');
  });

  it('a table of one record has a row for each field', async () => {
    const { out } = await printed({ format: 'table' }, (printer) => printer.result({ id: 1, a: { b: ['x', 2] } }, {}));
    expect(out).toBe('field  value\nid     1\na.b    x, 2\n');
  });
});

describe('rows', () => {
  it('keep the warnings of the vendor beside their own', async () => {
    const all = await printed({ format: 'csv' }, async (printer) => {
      await printer.records([{ a: 1 }]);
      await printer.records([{ b: 1 }]);
      await printer.end({ warnings: ['from the vendor'] });
    });
    expect(metaOf(all).warnings).toEqual(['from the vendor', expect.stringContaining('left out: b.')]);
  });

  it('of a table say as well which fields came later', async () => {
    expect(metaOf(await walk({ format: 'table' }, [{ a: 1 }], [{ b: 1 }])).warnings).toEqual([
      expect.stringContaining('left out: b.'),
    ]);
  });

  it('ignore the name of all fields', async () => {
    expect((await walk({ format: 'csv', columns: ['*'] }, [{ a: 1 }])).out).toBe('a\r\n1\r\n');
  });
});

describe('hostile records', () => {
  const controls = 'a\u001b[31mred\u001b]0;title\u0007 \u009b2J\u0085\u202ec\u2066d\u2069\u007f\u0008\rb\u0000';
  const record = { [`k${controls}`]: controls, list: [controls], inner: { [controls]: controls }, plain: 'Ünï 東京' };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the expression matches control characters.
  const bad = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
  const formats: readonly (Format | undefined)[] = [undefined, 'json', 'ndjson', 'table', 'csv'];
  const ways: readonly [string, (printer: Printer) => Promise<void>][] = [
    ['result', (printer) => printer.result(record, { warnings: [controls], nextCursor: controls })],
    ['list', (printer) => printer.result([record, record], { warnings: [controls] })],
    ['text', (printer) => printer.result(controls, {})],
    [
      'records',
      async (printer) => {
        await printer.records([record]);
        await printer.records([{ ...record, [`later${controls}`]: 1 }]);
        await printer.end({ warnings: [controls], syncToken: controls });
      },
    ],
    [
      'lines',
      async (printer) => {
        await printer.lines([JSON.stringify(record), JSON.stringify(controls)]);
        await printer.end({});
      },
    ],
  ];
  const cases = ways.flatMap(([way, print]) =>
    formats.flatMap((format) => [true, false].map((raw) => [way, format, raw, print] as const)),
  );

  it.each(cases)('never control a terminal: %s as %s, raw %s', async (_way, format, raw, print) => {
    const { out, err } = await printed({ format, raw, terminal: person }, print);
    expect(out).not.toMatch(bad);
    expect(err).not.toMatch(bad);
    expect(out + err).not.toBe('');
  });

  it('are unchanged in a pipe', async () => {
    const { out } = await walk({}, [record]);
    expect(JSON.parse(out)).toEqual(record);
    expect(out).not.toMatch(bad);
    expect((await walk({ format: 'csv' }, [{ a: controls }])).out).toBe(`a\r\n"${controls}"\r\n`);
  });
});

describe('a long walk', () => {
  setFlagsFromString('--expose-gc');
  const collectGarbage: () => void = runInNewContext('gc');

  it.each(['ndjson', 'json', 'csv', 'table'] as const)('takes no more memory as %s', async (format) => {
    const page = Array.from({ length: 1000 }, (_, id) => ({ id, name: `Name ${id}`, inner: { at: id } }));
    const { io } = outputIo();
    let length = 0;
    const out = async (chunk: string | Uint8Array) => {
      length += chunk.length;
    };
    const printer = createPrinter({ ...io, out }, { format, raw: false });
    const used = () => {
      collectGarbage();
      return process.memoryUsage().heapUsed;
    };
    for (let pages = 0; pages < 10; pages++) await printer.records(page);
    const before = used();
    for (let pages = 0; pages < 90; pages++)
      await printer.records(page.map((record) => ({ ...record, [`f${pages}`]: 1 })));
    await printer.end({});
    expect(length).toBeGreaterThan(1_000_000);
    expect(used() - before).toBeLessThan(5_000_000);
  });
});
