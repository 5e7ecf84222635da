import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Sandbox, startSandbox } from '@agent-connectors/sandbox';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Given, person, runCommand } from '../test/run.ts';
import { escapeControls } from './terminal.ts';

let sandbox: Sandbox;
let folder = '';

beforeAll(async () => {
  sandbox = await startSandbox();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
afterAll(() => sandbox.close());

const cli = (argv: readonly string[], given: Given = {}) =>
  runCommand(argv, { folder, home: join(folder, 'home'), env: sandbox.env, ...given });
const dataOf = ({ out }: { readonly out: string }) => JSON.parse(out).data;
const requests = () => sandbox.requests.for('/pylon').length;

describe('the ladder', () => {
  it('leads from names to one operation with an example that runs', async () => {
    expect((await cli([])).out).toContain('agent-connectors <connector> <entity> <action> --help');
    expect((await cli(['list'])).out).toMatch(/^ {2}pylon +Pylon: \d+ entities, \d+ operations$/m);
    expect((await cli(['pylon'])).out).toMatch(/issues +Support requests/);
    expect((await cli(['pylon', 'issues'])).out).toMatch(/delete +\[destructive\]/);
    const { out } = await cli(['pylon', 'issue_replies', 'create', '--help']);
    expect(out).toContain('pylon.issue_replies.create (write; messages people)');
    expect(out).toMatch(/message_id: string \/\/ ID of a message.* From messages.list/);
    const example = /^ {2}(agent-connectors .*)$/m.exec(out)?.[1] ?? '';
    expect(example).toMatch(/^agent-connectors pylon issue_replies create --/);
  });

  it('has a list of all connectors under 2 kB', async () => {
    expect((await cli(['list'])).out.length).toBeLessThan(2000);
  });

  it.each([
    [['pylon', 'issue', 'get'], 'pylon.issues.get'],
    [['pylon', 'issueReplies', 'create'], 'pylon.issue_replies.create'],
    [['pylon', 'issue-replies', 'create'], 'pylon.issue_replies.create'],
    [['pylon.issues.get'], 'pylon.issues.get'],
    [['pylon.issues', 'get'], 'pylon.issues.get'],
    [['ashby', 'applications', 'changeStage'], 'ashby.applications.change_stage'],
    [['pylon', 'issues.get'], 'pylon.issues.get'],
    [['Pylon', 'Issues', 'Get'], 'pylon.issues.get'],
    [['customerio', 'people', 'identify'], 'customer-io.people.identify'],
    [['customer_io', 'people', 'identify'], 'customer-io.people.identify'],
    [['execute', 'pylon', 'issues', 'get'], 'pylon.issues.get'],
    [['execute', 'pylon.issues.get'], 'pylon.issues.get'],
  ])('understands %j', async (words, operation) => {
    expect((await cli([...words, '--help'])).out.split(' ')[0]).toBe(
      words[0] === 'execute' ? 'agent-connectors' : operation,
    );
    expect((await cli(['describe', operation])).code).toBe(0);
  });

  it('is printed as JSON for programs', async () => {
    expect(JSON.parse((await cli(['list', '--output', 'json'])).out)[0]).toMatchObject({
      connector: 'airbyte',
      title: 'Airbyte',
    });
    expect(JSON.parse((await cli(['list', 'pylon', 'tags', '--output', 'json'])).out)[0]).toMatchObject({
      operation: 'pylon.tags.list',
      effect: 'read',
    });
    expect(JSON.parse((await cli(['describe', 'pylon.issues.get', '--output', 'json'])).out)).toMatchObject({
      path: '/issues/{id}',
    });
    expect(JSON.parse((await cli(['describe', 'pylon.me', '--output', 'json'])).out)).toHaveLength(1);
    expect(JSON.parse((await cli(['describe', 'pylon', '--output', 'json'])).out).connector).toBe('pylon');
  });

  it('shows one parameter, and one field of the result', async () => {
    expect((await cli(['describe', 'pylon.issues.search', 'filter'])).out).toContain('state: new, waiting_on_you');
    expect((await cli(['describe', 'pylon', 'issues', 'search', 'assignee'])).out).toMatch(/^assignee: \{/);
  });

  it('finds operations by words', async () => {
    const { out } = await cli(['search', 'close', 'a', 'ticket', '--connector', 'pylon']);
    expect(out).toMatch(/^pylon\.issues\.update\(id, .*\) \[write\] /m);
    expect((await cli(['search', 'qqqq', 'zzzz'])).out).toBe('Nothing found. Use other words, or fewer.\n');
  });

  it.each([
    [['pilon'], "Unknown connector 'pilon'. Did you mean 'pylon'?", undefined],
    [['pylon', 'isues', 'get'], "Pylon has no entity 'isues'.", ['issues']],
    [['pylon', 'tickets', 'get'], "Pylon has no entity 'tickets'.", ['issues', 'ticket_forms']],
    [['pylon', 'issues', 'lst'], "Pylon has no action 'lst' of issues.", ['list']],
    [
      ['pylon', 'issues', 'close', '3034'],
      "Pylon has no action 'close' of issues.",
      expect.arrayContaining(['update']),
    ],
    [['describe', 'pylon.isues.get'], "Pylon has no entity 'isues'.", ['issues']],
    [['pylon', 'issues', 'get', '--parms', '{}'], 'Unknown option --parms.', ['--params']],
    [['--limt', '5', 'pylon'], 'Unknown option --limt.', ['--limit']],
    [['serch', 'close a ticket'], "There is no connector or command 'serch'.", ['search']],
    [['desribe', 'pylon.issues.get'], "There is no connector or command 'desribe'.", ['describe']],
    [['desribe', 'pylon.issues'], "There is no connector or command 'desribe'.", ['describe']],
    [['login', 'pylon'], "There is no connector or command 'login'.", ['auth login']],
    [['version'], "There is no connector or command 'version'.", ['--version']],
    [['pylon', 'login'], "Pylon has no entity 'login'.", ['auth login']],
    [['pylon', 'issues.get.now'], "'issues.get.now' has too many parts.", undefined],
    [['pylon', 'issues', 'get', '3034', '--version'], 'Unknown option --version.', undefined],
    [['describe', 'pylon.issues.get', 'idd'], "or field of its result 'idd'", ['id']],
    [['describe', 'pylon.issues.search', 'filter.operater'], "result 'filter.operater'", ['filter.operator']],
    [['describe', 'pylon.issues.get', 'returns.acount'], "result 'returns.acount'", ['returns.account']],
    [['pylon.issues.get.now'], "'pylon.issues.get.now' has too many parts.", undefined],
    [['search', 'x', '--conector', 'pylon'], 'Unknown option --conector.', ['--connector']],
  ])('%j is refused with the nearest names', async (argv, message, names) => {
    const { code, out, error } = await cli(argv);
    expect([code, out, error.code]).toEqual([2, '', 'usage']);
    expect(error.message).toContain(message);
    if (names !== undefined) expect(error['didYouMean']).toEqual(names);
  });
});

describe('what leads on where no name is near', () => {
  it.each([
    [['pylon', 'issues', 'reply', '3034'], 'agent-connectors search reply --connector pylon'],
    [['pylon', 'xqzt', 'get'], 'agent-connectors search xqzt --connector pylon'],
    [['pylon', 'search', 'a b', 'c'], "agent-connectors search 'a b' c --connector pylon"],
    [['describe', 'pylon.issues.search', 'filter.xqzt'], 'There is: filter.field, filter.operator, '],
    [['describe', 'pylon.issues.get', 'id.xqzt'], 'id has no fields.'],
    [['pylon', 'issues', 'search', '--filter.state', 'new'], '--filter has: --filter.field, --filter.operator'],
    [
      ['pylon', 'issues', 'get'],
      'agent-connectors pylon issues get <id>. id comes from agent-connectors pylon issues search.',
    ],
    [
      ['pylon', 'issues', 'list', '--count'],
      '--start-time <start_time> --end-time <end_time>. start_time is a time, such as',
    ],
    [['github', 'project_items', 'update'], `--params '{"fields": …}'`],
  ])('%j', async (argv, hint) => {
    const { code, error } = await cli(argv);
    expect([code, error.hint]).toEqual([2, expect.stringContaining(hint)]);
  });
});

describe('parameters', () => {
  it('may be called like --version', async () => {
    const metrics = ['customer-io', 'campaigns', 'get_metrics', '5', '--res', 'days', '--start', '2026-10-01'];
    const { out } = await cli([...metrics, '--end', '2026-11-01', '--version', '2', '--dry-run']);
    expect(dataOf({ out }).url).toContain('version=2');
    expect((await cli(['--version'])).out).toMatch(/^\S+\n$/);
    expect((await cli(['pylon', '--version'])).out).toMatch(/^\S+\n$/);
  });

  it('are named in the help where they are not typed as they are listed', async () => {
    expect((await cli(['pylon', 'issues', 'update', '--help'])).out).toMatch(/^Repeat for several: .*--tags/m);
    expect((await cli(['github', 'notifications', 'list', '--help'])).out).toMatch(/^With --params only.*: all$/m);
    const { out } = await cli(['pylon', 'issues', 'search', '--help']);
    expect(out).toMatch(/^Fields of an object with dots.*: --filter\.field, --filter\.operator/m);
  });

  it('of a file name the file, and its limits', async () => {
    writeFileSync(join(folder, 'bad.json'), '{"id":');
    const broken = await cli(['pylon', 'issues', 'get', '-p', '@bad.json']);
    expect(broken.error.message).toMatch(/^--params: bad\.json is not valid JSON/);
    expect(broken.error.hint).not.toContain('quotes. For example');
    writeFileSync(join(folder, 'deep.json'), `{"custom_fields":${'['.repeat(5000)}${']'.repeat(5000)}}`);
    const deep = await cli(['pylon', 'issues', 'update', '3034', '-p', '@deep.json', '--dry-run']);
    expect([deep.code, deep.error.message]).toEqual([2, '--params is nested more than 200 levels deep.']);
    const twice = ['--arg', 'n=1', '--argjson', 'n=2', '-p', '{id: $n}'];
    expect((await cli(['pylon', 'issues', 'get', ...twice])).error.message).toBe('The variable n was passed twice.');
    const missing = await cli(['pylon', 'issues', 'get', '-p', '{"id"']);
    expect(missing.error.hint).toContain(`--params '{"id": "<id>"}'`);
  });

  it.each([
    [['3034']],
    [['--id', '3034']],
    [['--id=3034']],
    [['--params', '{"id":"3034"}']],
    [['-p', '{"id":1}', '--id', '3034']],
    [['--arg', 'n=3034', '-p', '{id: $n}']],
    [['--argjson', 'n=3034', '-p', '{id: $n}']],
  ])('%j reach the operation', async (argv) => {
    expect(dataOf(await cli(['pylon', 'issues', 'get', ...argv, '--fields', 'number']))).toEqual({ number: 3034 });
  });

  it('come from standard input or a file, also with a byte order mark', async () => {
    const get = ['pylon', 'issues', 'get', '--fields', 'number'];
    expect(dataOf(await cli([...get, '--params', '-'], { stdin: '\ufeff{"id":"3034"}' }))).toEqual({ number: 3034 });
    writeFileSync(join(folder, 'params.json'), '\ufeff{"id":"3034"}');
    expect(dataOf(await cli([...get, '--params', '@params.json']))).toEqual({ number: 3034 });
    expect((await cli([...get, '--params', '@missing.json'])).error.message).toBe(
      '--params: cannot read missing.json: ENOENT.',
    );
  });

  it('are built by jq without quoting', async () => {
    writeFileSync(join(folder, 'body.html'), '<p class="a">It\'s "fine"</p>\n');
    const argv = [
      'pylon',
      'issue_notes',
      'create',
      '--arg',
      'body=@body.html',
      '-p',
      '{id: "3034", message_id: "m", body_html: $body}',
    ];
    expect(dataOf(await cli([...argv, '--dry-run'])).body).toMatchObject({
      body_html: '<p class="a">It\'s "fine"</p>\n',
    });
    expect((await cli([...argv.slice(0, 3), '--arg', 'a=1', '-p', '{id: $b}'])).error).toMatchObject({
      code: 'usage',
      message: expect.stringContaining('$b is not defined'),
    });
  });

  it('keep every digit of a long number', async () => {
    const { out } = await cli(['pylon', 'issues', 'get', '--dry-run', '-p', '{"id":9007199254740993}']);
    expect(JSON.parse(out).data.url).toMatch(/\/issues\/9007199254740993$/);
    expect((await cli(['pylon', 'issues', 'search', '-p', '{"limit":9007199254740993}'])).error.hint).toContain(
      'is read as text',
    );
  });

  it.each([
    [['-p', '{id:1}'], '--params is not valid JSON', "agent-connectors pylon issues get --params '{"],
    [['-p', '[1]'], '--params must be one JSON object, not a list', 'agent-connectors pylon issues get'],
    [['{"id":"1"}'], 'Pass parameters as JSON with --params.', `--params '{"id":"1"}'`],
    [['1', '2'], "Unexpected argument '2': id was given before it.", 'once for each'],
  ])('%j are refused with a command that works', async (argv, message, hint) => {
    const { code, error } = await cli(['pylon', 'issues', 'get', ...argv]);
    expect([code, error.message]).toEqual([2, expect.stringContaining(message)]);
    expect(error.hint).toContain(hint);
  });
});

describe('a result', () => {
  it('is one line of JSON in a pipe, and nothing is on standard error', async () => {
    const { code, out, err } = await cli(['pylon', 'issues', 'get', '3034', '--fields', 'number, title']);
    expect([code, err]).toEqual([0, '']);
    expect(out.trimEnd().split('\n')).toHaveLength(1);
    expect(dataOf({ out })).toEqual({ number: 3034, title: expect.any(String) });
  });

  it('of a listing has brief fields, is cut visibly, and continues at the cursor', async () => {
    const first = await cli(['pylon', 'issues', 'search', '--max-chars', '2000']);
    const { data, meta } = JSON.parse(first.out);
    expect(first.out.length).toBeLessThanOrEqual(2001);
    expect(meta).toMatchObject({ fields: 'brief', truncated: { shown: data.length, of: expect.any(Number) } });
    const next = await cli(['pylon', 'issues', 'search', '--max-chars', '2000', '--cursor', meta.nextCursor]);
    const numbers = [...data, ...dataOf(next)].map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, index) => numbers[0] - index));
  });

  it('is a table at a terminal, with what else there is to know', async () => {
    const { out, err } = await cli(['pylon', 'issues', 'search', '--limit', '3'], { terminal: person });
    const [header = '', ...rows] = out.trimEnd().split('\n');
    expect(header).toMatch(/^number +title +state/);
    expect(rows).toHaveLength(3);
    expect(Math.max(...out.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(100);
    expect(err).toMatch(/more: --cursor=\S+/);
  });

  it('is written in every format', async () => {
    const search = ['pylon', 'issues', 'search', '--limit', '2', '--fields', 'number,title'];
    expect((await cli([...search, '--output', 'csv'])).out).toMatch(/^number,title\r\n\d+,.*\r\n\d+,.*\r\n$/);
    expect(
      (await cli([...search, '--output', 'ndjson'])).out
        .trimEnd()
        .split('\n')
        .map((line) => Object.keys(JSON.parse(line))),
    ).toEqual([
      ['number', 'title'],
      ['number', 'title'],
    ]);
    expect((await cli([...search, '--output', 'table'])).out).toMatch(/^number +title\n/);
    const { err } = await cli([...search, '--output', 'ndjson']);
    expect(JSON.parse(err)).toEqual({ meta: { nextCursor: expect.any(String) } });
  });

  it('is filtered record by record, or as a list', async () => {
    const search = ['pylon', 'issues', 'search', '--limit', '3'];
    expect((await cli([...search, '--jq', '.number'])).out).toMatch(/^\d+\n\d+\n\d+\n$/);
    expect((await cli([...search, '--jq', 'length', '--slurp'])).out).toBe('3\n');
    expect((await cli(['pylon', 'issues', 'get', '3034', '--jq', '.title', '-r'])).out).not.toContain('"');
    const list = await cli([...search, '--jq', '.[0]']);
    expect(list.error.message).toMatch(/received '\.\[0\]'.*Its input is one record at a time/);
    expect(list.error.hint).toContain('pass --slurp');
    const before = requests();
    expect(await cli([...search, '--jq', '.['])).toMatchObject({ code: 2, error: { code: 'invalid_params' } });
    expect(requests()).toBe(before);
  });

  it('is counted over all pages', async () => {
    expect(Number((await cli(['pylon', 'issues', 'search', '--count'])).out)).toBeGreaterThan(2000);
    const { data, meta } = JSON.parse((await cli(['pylon', 'issues', 'search', '--count-by', 'state'])).out);
    expect(data[0]).toEqual({ state: 'closed', count: expect.any(Number) });
    expect(data.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(meta.records);
    expect(JSON.parse((await cli(['pylon', 'issues', 'search', '--count-by', 'stat'])).out).meta.warnings).toEqual([
      expect.stringContaining("did you mean 'state'"),
    ]);
  });

  it('of all pages is one record a line, in whole records', async () => {
    const { code, out, err } = await cli(['ashby', 'candidates', 'list', '--all']);
    const records = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect([code, err]).toEqual([0, '']);
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
    expect(records.length).toBeGreaterThan(1500);
    expect(Object.keys(records[0]).length).toBeGreaterThan(8);
    const whole = JSON.parse((await cli(['pylon', 'tags', 'list', '--all', '--output', 'json'])).out);
    expect(whole).toMatchObject({ data: expect.any(Array), meta: {} });
  });

  it('is written to a file, which a failure leaves as it was', async () => {
    const me = await cli(['pylon', 'me', 'get', '-f', 'id', '-o', 'me.json'], { terminal: person });
    expect([me.code, me.out]).toEqual([0, '']);
    const before = readFileSync(join(folder, 'me.json'), 'utf8');
    expect(before).toMatch(/^\{"data":\{"id":"[^"]+"\},.*\}\n$/);
    expect((await cli(['pylon', 'issues', 'get', 'nope', '-o', 'me.json'])).code).toBe(6);
    expect(readFileSync(join(folder, 'me.json'), 'utf8')).toBe(before);
    expect(readdirSync(folder)).toEqual(['me.json']);
    const nowhere = await cli(['pylon', 'me', 'get', '-o', 'missing/me.json']);
    expect(nowhere.error.message).toMatch(/^Cannot write \S+me\.json: ENOENT\.$/);
  });

  it('that is a file never reaches a terminal by itself', async () => {
    const capture = ['customer-io', 'design_studio_inbox_previews', 'get_capture'];
    const before = sandbox.requests.for('/customer-io/app').length;
    const result = await cli(capture, { terminal: person });
    expect([result.code, result.error.hint]).toEqual([2, expect.stringContaining('--out <file>')]);
    expect(sandbox.requests.for('/customer-io/app')).toHaveLength(before);
    // With --out - the call continues, and its parameters are validated.
    expect((await cli([...capture, '-o', '-'], { terminal: person })).error.code).toBe('invalid_params');
  });

  it.each([
    [['pylon', 'issues', 'get', '3034', '--all'], '--all is for listings, and issues.get is none.'],
    [['pylon', 'issues', 'get', '3034', '--count-by', 'state'], '--count-by is for listings, and issues.get is none.'],
    [
      ['customer-io', 'design_studio_inbox_previews', 'get_capture', '--fields', 'id'],
      'returns a file, which has no fields',
    ],
  ])('%j has options that would have no effect', async (argv, message) => {
    const before = requests();
    const { code, error } = await cli(argv);
    expect([code, error.message]).toEqual([2, expect.stringContaining(message)]);
    expect(requests()).toBe(before);
  });
});

describe('safety', () => {
  it('sends nothing with --dry-run, and needs no credentials', async () => {
    const before = requests();
    const { out } = await cli(['pylon', 'issues', 'search', '--all', '--dry-run']);
    expect(dataOf({ out })).toMatchObject({ method: 'POST', headers: { authorization: 'Bearer [redacted]' } });
    expect(await cli(['pylon', 'issues', 'delete', '3034', '--dry-run'], { env: {} })).toMatchObject({ code: 0 });
    expect(requests()).toBe(before);
  });

  it.each([
    [['--read-only'], {}],
    [[], { AGENT_CONNECTORS_READ_ONLY: '1' }],
  ])('refuses writes with %j and %j', async (argv, env) => {
    const result = await cli(['pylon', 'issues', 'update', '3034', '--state', 'closed', ...argv], {
      env: { ...sandbox.env, ...env },
    });
    expect([result.code, result.error.code]).toEqual([4, 'not_permitted']);
    const api = await cli(['api', 'pylon', 'PATCH', '/issues/3034', '--body', '{}', '--yes', ...argv], {
      env: { ...sandbox.env, ...env },
    });
    expect([api.code, api.error.code]).toEqual([4, 'not_permitted']);
  });

  it('asks a person before a call that deletes, and shows the record', async () => {
    const before = requests();
    const refused = await cli(['pylon', 'issues', 'delete', '3034'], { terminal: person, answers: ['n'] });
    expect(refused.code).toBe(4);
    expect(refused.questions).toEqual([
      expect.stringMatching(/pylon\.issues\.delete.*id is the record with\n.*number: 3034\n.*\[y\/N\] $/s),
    ]);
    // The record was read, and nothing else.
    expect(
      sandbox.requests
        .for('/pylon')
        .slice(before)
        .map(({ method }) => method),
    ).toEqual(['GET']);
  });

  it('needs --yes where nobody can be asked', async () => {
    const refused = await cli(['pylon', 'tags', 'delete', 'unknown']);
    expect([refused.code, refused.error.code]).toEqual([4, 'confirmation_required']);
    expect(refused.error.hint).toContain('run the same command with --yes');
    expect(await cli(['pylon', 'tags', 'delete', 'unknown', '--yes'])).toMatchObject({
      code: 6,
      error: { code: 'not_found' },
    });
  });

  it('asks before everything but reads on paths that no operation has', async () => {
    expect(await cli(['api', 'pylon', 'PATCH', '/issues/3034', '--body', '{"state":"closed"}'])).toMatchObject({
      code: 4,
    });
    expect(
      dataOf(
        await cli([
          'api',
          'pylon',
          'PATCH',
          '/issues/{id}',
          '-p',
          '{"id":3034}',
          '--body',
          '{"state":"closed"}',
          '--dry-run',
        ]),
      ),
    ).toMatchObject({
      method: 'PATCH',
      url: expect.stringMatching(/\/pylon\/issues\/3034$/),
      body: { state: 'closed' },
    });
    expect(dataOf(await cli(['api', 'pylon', 'GET', 'issues/{id}', '-p', '{"id":3034}'])).data.number).toBe(3034);
  });

  it.each([
    [['https://evil.example/me'], 'Pass the path alone'],
    [['/a/../me'], "'.' or '..'"],
    [['/a/%2e%2E/me'], "'.' or '..'"],
    [['/issues/{id}'], 'needs {id}'],
    [['/me', '--api', 'other'], "no API 'other'"],
  ])('refuses the path %j', async (argv, message) => {
    expect((await cli(['api', 'pylon', 'GET', ...argv])).error.message).toContain(message);
  });
});

describe('a walk that breaks', () => {
  it('continues at its cursor, without loss or repetition', async () => {
    let isDown = true;
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        const page = Number(JSON.parse(body).cursor ?? 0);
        if (page === 3 && isDown) return response.writeHead(400).end('{"success":false,"errors":["down"]}');
        const results = Array.from({ length: 10 }, (_, index) => ({ id: `${page}-${index}` }));
        const more = page < 6 ? { moreDataAvailable: true, nextCursor: `${page + 1}` } : { moreDataAvailable: false };
        return response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify({ success: true, results, ...more }));
      });
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const address = server.address();
    const env = {
      ASHBY_API_KEY: 'key',
      ASHBY_BASE_URL: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    };
    const walk = ['ashby', 'candidates', 'list', '--all', '--jq', '.id', '-r'];
    const first = await cli(walk, { env });
    const lost = await cli([...walk, '--out', 'ids.txt'], { env });
    isDown = false;
    const second = await cli([...walk, '--cursor', String(first.error['nextCursor'])], { env });
    server.close();
    expect([first.code, first.error.code, second.code]).toEqual([5, 'invalid_request', 0]);
    // Nothing was kept, so that a cursor would lose records.
    expect(lost.error['nextCursor']).toBeUndefined();
    expect(lost.error.hint).toContain('Start again.');
    expect(readdirSync(folder)).toEqual([]);
    const ids = `${first.out}${second.out}`.trimEnd().split('\n');
    expect(ids).toEqual(Array.from({ length: 70 }, (_, index) => `${Math.floor(index / 10)}-${index % 10}`));
  });
});

describe('exit codes', () => {
  it.each([
    [['pylon', 'issues', 'get', 'nope'], 6, 'not_found'],
    [['pylon', 'issues', 'get', '-p', '{"ID":"7"}'], 2, 'invalid_params'],
    [['pylon', 'me', 'get', '--region', 'mars'], 2, 'invalid_options'],
    [['pylon', 'issues', 'update', '3034', '--assignee-id', 'nobody'], 5, 'invalid_request'],
  ])('%j ends with %i and %s', async (argv, code, kind) => {
    const result = await cli(argv);
    expect([result.code, result.error.code]).toEqual([code, kind]);
    expect(result.err.trimEnd().split('\n')).toHaveLength(1);
  });

  it.each([
    [401, 3, 'authentication'],
    [403, 4, 'permission'],
    [404, 6, 'not_found'],
    [409, 5, 'conflict'],
    [429, 7, 'rate_limited'],
  ])('status %i ends with %i', async (status, code, kind) => {
    const server = createServer((_, response) => response.writeHead(status, { 'retry-after': '86400' }).end('{}'));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const env = { PYLON_API_TOKEN: 'token', PYLON_BASE_URL: `http://127.0.0.1:${port}` };
    const result = await cli(['pylon', 'me', 'get'], { env });
    server.close();
    expect([result.code, result.error.code]).toEqual([code, kind]);
  });
});

describe('credentials', () => {
  const me = ['pylon', 'me', 'get'];
  const dotEnv = () =>
    `PYLON_API_TOKEN=${sandbox.env['PYLON_API_TOKEN']}\nPYLON_BASE_URL=${sandbox.env['PYLON_BASE_URL']}\n`;

  it('are required, and the error names the variable', async () => {
    const result = await cli(me, { env: {} });
    expect([result.code, result.error.code]).toEqual([3, 'missing_credentials']);
    expect(result.error.hint).toContain('PYLON_API_TOKEN');
  });

  it("are read from the project's .env, and a person learns of the address", async () => {
    writeFileSync(join(folder, '.env'), `\ufeff${dotEnv()}`);
    expect(await cli(me, { env: { PYLON_API_TOKEN: '' } })).toMatchObject({ code: 0, err: '' });
    expect((await cli(me, { env: {}, terminal: { err: true } })).err).toContain(
      `PYLON_BASE_URL in ${join(folder, '.env')}`,
    );
  });

  it('of the environment are never sent to an address in a .env', async () => {
    writeFileSync(join(folder, '.env'), `PYLON_BASE_URL=${sandbox.env['PYLON_BASE_URL']}\n`);
    const before = requests();
    for (const argv of [me, ['pylon', 'check'], ['auth', 'status', 'pylon']]) {
      const result = await cli(argv, { env: { PYLON_API_TOKEN: 'my-real-token' } });
      expect(result.code).toBeGreaterThan(0);
      expect(result.err + result.out).toContain('PYLON_BASE_URL');
      expect(result.err + result.out).not.toContain('my-real-token');
    }
    expect(requests()).toBe(before);
  });

  it('are not required for help', async () => {
    mkdirSync(join(folder, '.env'));
    expect((await cli(['pylon', 'issues', 'get', '--help'])).code).toBe(0);
    expect((await cli(me, { env: {} })).error.message).toMatch(/\.env is a folder, not a file\.$/);
  });

  it('of the environment work where the .env file cannot be read, with a note at a terminal', async () => {
    mkdirSync(join(folder, '.env'));
    expect(await cli(me)).toMatchObject({ code: 0, err: '' });
    expect((await cli(me, { terminal: person })).err).toMatch(/^note: .*\.env is a folder, not a file\.\n/);
  });

  it('are checked, and a wrong one ends with exit code 3', async () => {
    expect(await cli(['customer-io', 'check'])).toMatchObject({ code: 0 });
    expect(await cli(['pylon', 'check'], { env: { ...sandbox.env, PYLON_API_TOKEN: 'wrong' } })).toMatchObject({
      code: 3,
    });
  });
});

describe('hostile text in a record', () => {
  const hostile = 'a\u001b]0;title\u0007\u009b31m\u202eb';
  let server: Server;
  let env: Record<string, string> = {};
  let status = 200;
  beforeAll(async () => {
    server = createServer((_, response) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(status === 200 ? { data: { id: hostile, name: 5 } } : { errors: [hostile] }));
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    env = { PYLON_API_TOKEN: 'token', PYLON_BASE_URL: `http://127.0.0.1:${port}` };
  });
  afterAll(() => server.close());

  it('is complete in JSON, and cannot control a terminal', async () => {
    const { out } = await cli(['pylon', 'me', 'get'], { env, terminal: person });
    expect(JSON.parse(out).id).toBe(hostile);
    expect(escapeControls(out)).toBe(out);
  });

  it.each([
    ['-r', '--jq', '.id'],
    ['--output', 'table'],
    ['--output', 'csv'],
    ['--output', 'ndjson'],
    ['--jq', '.'],
    ['--output', 'json'],
  ])('cannot control a terminal with %j', async (...argv) => {
    const { out } = await cli(['pylon', 'me', 'get', ...argv], { env, terminal: person });
    expect(out).toMatch(/a.*b/);
    expect(escapeControls(out.replaceAll('\r\n', '\n'))).toBe(out.replaceAll('\r\n', '\n'));
    expect(out).not.toContain('\u001b');
    expect(out).not.toContain('\u202e');
  });

  it('is printed in errors without characters that control a terminal', async () => {
    status = 400;
    const { error } = await cli(['pylon', 'me', 'get'], { env });
    expect(error.message).toMatch(/: ab\b/);
    expect(error.message).not.toContain('title');
  });
});
