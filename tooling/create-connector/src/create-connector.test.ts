import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArguments } from './arguments.ts';
import { run } from './run.ts';
import { copyWorkspace, repository, type Workspace } from './testing/workspace.ts';

const vitest = join(repository, 'node_modules/vitest/vitest.mjs');
const library = fileURLToPath(new URL('./__fixtures__/library.yaml', import.meta.url));
const pylon = join(repository, '../shared/specs/pylon-openapi.json');

let workspace: Workspace;
beforeAll(() => {
  workspace = copyWorkspace();
});
afterAll(() => workspace.remove());

const draft = (...argv: readonly string[]) => run(workspace.root, readArguments(argv), undefined);
const read = (path: string) => readFileSync(join(workspace.root, path), 'utf8');

describe('a connector drafted from a document', () => {
  let report = '';
  let before: ReadonlyMap<string, string>;
  let after: ReadonlyMap<string, string>;
  beforeAll(async () => {
    before = workspace.files();
    report = await draft('lending', '--openapi', library);
    after = workspace.files();
    workspace.install('lending');
  });

  it('consists of new files, and changes no existing file', () => {
    expect([...before].flatMap(([path, text]) => (after.get(path) === text ? [] : [path]))).toEqual([]);
    const own = /^(connectors\/lending|packages\/sandbox\/src\/vendors\/lending)\/|^\.changeset\/lending-draft\.md$/;
    const added = [...after.keys()].filter((path) => !before.has(path));
    expect(added.length).toBeGreaterThan(20);
    expect(added.filter((path) => !own.test(path))).toEqual([]);
  });

  it('is resolved by the command line, by `describe` and by the documentation', () => {
    const script = (path: string, ...args: readonly string[]) =>
      workspace.node('.', '--conditions=agent-connectors-source', path, ...args);
    expect(script('packages/cli/src/cli.ts')).toContain('Installed: lending.');
    expect(script('packages/cli/src/cli.ts', 'lending', 'books')).toMatch(/^ {2}list +List books\./m);
    expect(JSON.parse(script('tooling/contract/src/describe.ts', 'lending')).connector).toBe('lending');
    expect(script('tooling/docs/src/main.ts')).toContain('wrote connectors/lending/REFERENCE.md');
    expect(script('tooling/docs/src/main.ts', '--check')).toContain('The documentation is up to date.');
  });

  it('type-checks', () => expect(workspace.typeErrors('connectors/lending')).toEqual([]));

  it('lacks for agents only what a person has to write, and the check names it', () => {
    const script = `
      import { agentProblems } from './src/agent-problems.ts';
      import { loadConnector } from '@agent-connectors/workspace/connectors';
      console.log(JSON.stringify(await agentProblems(await loadConnector('lending'))));
    `;
    const options = ['--conditions=agent-connectors-source', '--input-type=module'];
    const problems: string[] = JSON.parse(workspace.node('tooling/checks', ...options, '--eval', script));
    const operations = [...read('connectors/lending/src/asks.ts').matchAll(/\w+: \[\],$/gm)].length;
    const asks = problems.filter((problem) => problem.endsWith(': It has 0 asks, not three to five.'));
    expect(asks).toHaveLength(operations);
    const missing = /: (Nothing says where \w+ comes from: |It has a nested parameter and no `example`)/;
    expect(problems.filter((problem) => !asks.includes(problem) && !missing.test(problem))).toEqual([]);
  });

  it('passes its tests, including those against its emulator', () => {
    workspace.node('connectors/lending', vitest, 'run');
  });

  it('builds', () => {
    workspace.node('packages/core', '../../tooling/build/src/build.ts');
    workspace.node('connectors/lending', '../../tooling/build/src/build.ts');
    expect(read('connectors/lending/dist/entities/books.d.ts')).toContain('/** List books. */');
    expect(JSON.parse(read('connectors/lending/dist/catalog.json'))).toMatchObject({ connector: 'lending' });
  });

  it('works in the sandbox', () => {
    expect(workspace.typeErrors('packages/sandbox', /\blending\b|engine/)).toEqual([]);
    workspace.node('packages/sandbox', vitest, 'run', 'src/start-sandbox.test.ts', 'src/vendors/lending');
  });

  it('passes Biome', () => {
    const paths = ['connectors/lending', 'packages/sandbox/src/vendors/lending'];
    const { status, stdout, stderr } = spawnSync(join(repository, 'node_modules/.bin/biome'), ['check', ...paths], {
      cwd: workspace.root,
      encoding: 'utf8',
    });
    expect(status, stdout + stderr).toBe(0);
  });

  it('has the operations, locations and wire names of the document', () => {
    const books = read('connectors/lending/src/entities/books.ts');
    for (const part of [
      "list('GET /api/v3/books',",
      "wire: { ids: 'ids[]' }",
      "body_constructor: 'constructor'",
      "body_book_id: 'book_id'",
      "in: { branch: 'query' }",
      'idempotency: false',
      'getCover: download(',
      "encode: 'multipart'",
    ])
      expect(books).toContain(part);
    for (const part of [
      "auth: headerKey('X-Library-Key', 'apiKey')",
      "objects: 'brackets'",
      "idempotency: { header: 'idempotency-key' }",
    ])
      expect(read('connectors/lending/src/connector.ts')).toContain(part);
  });

  it('copies no sentence from the document', () => {
    const texts = [...workspace.draftFiles('lending')];
    expect(texts.filter(([, text]) => text.includes('THEIR WORDS')).map(([path]) => path)).toEqual([]);
  });

  it('can replace itself', async () => {
    await draft('lending', '--openapi', library, '--force');
    expect(workspace.typeErrors('connectors/lending')).toEqual([]);
  });

  it('reports what a person must review', () => {
    for (const part of [
      'books.delete: DELETE /api/v3/books/{book_id} is drafted as destructive',
      '  - POST /api/v3/books/search\n',
      "GET /../../admin/{id}: its path contains '.' or '..'",
      'A record has the optional field constructor',
      'Book, Condition: the schema contains itself',
      'The regions are derived from host names: us (https://api.lending.example)',
    ])
      expect(report).toContain(part);
  });
});

describe('a connector drafted without a document', () => {
  it('type-checks and passes its tests', async () => {
    await draft('acme-notes', '--origin', 'https://api.acme.example', '--auth', 'basic');
    workspace.install('acme-notes');
    expect(workspace.typeErrors('connectors/acme-notes')).toEqual([]);
    workspace.node('connectors/acme-notes', vitest, 'run');
  });

  it('is rejected if it already exists, or if values are missing without a terminal', async () => {
    await expect(draft('acme-notes', '--origin', 'https://api.acme.example')).rejects.toThrow('--force');
    await expect(draft('other')).rejects.toThrow('--origin');
    await expect(draft('--origin', 'https://api.acme.example')).rejects.toThrow('the name');
  });
});

it('a document whose only credential is in the query is rejected with the reason', async () => {
  const file = join(workspace.root, 'document.json');
  const securitySchemes = { key: { type: 'apiKey', in: 'query', name: 'key' } };
  const document = { openapi: '3.0.0', servers: [{ url: 'https://api.example.com' }], paths: { '/a': { get: {} } } };
  writeFileSync(file, JSON.stringify({ ...document, components: { securitySchemes } }));
  await expect(draft('queried', '--openapi', file)).rejects.toThrow(
    /^key is an API key in the query, which cannot be drafted: .*--auth/s,
  );
});

describe("a vendor's own document", () => {
  it('makes a connector that type-checks', async ({ skip }) => {
    if (!existsSync(pylon)) skip(`${pylon} does not exist`);
    await draft('other-pylon', '--openapi', pylon);
    workspace.install('other-pylon');
    expect(workspace.typeErrors('connectors/other-pylon')).toEqual([]);
  });
});
