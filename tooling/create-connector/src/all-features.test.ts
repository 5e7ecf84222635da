import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArguments } from './arguments.ts';
import { run } from './run.ts';
import { copyWorkspace, repository, type Workspace } from './testing/workspace.ts';

const vitest = join(repository, 'node_modules/vitest/vitest.mjs');
const fixture = (name: string) => fileURLToPath(new URL(`./__fixtures__/${name}`, import.meta.url));

let workspace: Workspace;
beforeAll(() => {
  workspace = copyWorkspace();
});
afterAll(() => workspace.remove());

const read = (path: string) => readFileSync(join(workspace.root, path), 'utf8');

/** Asserts that a draft type-checks, and that its tests and those of its emulator pass. */
function assertWorks(id: string): void {
  workspace.install(id);
  expect(workspace.typeErrors(`connectors/${id}`)).toEqual([]);
  workspace.node(`connectors/${id}`, vitest, 'run');
  workspace.node('packages/sandbox', vitest, 'run', `src/vendors/${id}`);
}

describe('an OpenAPI 3.1 document with every feature', () => {
  let report = '';
  beforeAll(async () => {
    report = await run(workspace.root, readArguments(['depot', '--openapi', fixture('depot.yaml')]), undefined);
  });

  it('becomes a connector that works', () => assertWorks('depot'));

  it.each([
    ['connector', "origins: 'https://{tenant}.depot.example'"],
    ['connector', "bearer('apiToken')"],
    ['connector', "basic('username', 'password')"],
    ['connector', "authorizeUrl: 'https://depot.example/authorize'"],
    ['connector', "oauth2ClientCredentials({ tokenUrl: 'https://depot.example/token',"],
    ['connector', "headers: { 'depot-version': '{apiVersion}' }"],
    ['connector', "public: true, default: '2026-01-01'"],
    ['connector', "idempotency: { header: 'idempotency-key', maxLength: 64 }"],
    ['connector', "encode: 'brackets'"],
    ['connector', "objects: 'brackets'"],
    ['connector', "lastIdPages({ items: 'data', more: 'has_more', cursorParam: 'starting_after' })"],
    ['entities/parcels', "arrays: { expand: 'brackets', ids: 'comma' }"],
    ['entities/parcels', "params: { updated_after: '{since}' }, format: 'rfc3339', field: 'updated_at'"],
    ['entities/parcels', "docs: 'https://docs.depot.example/parcels'"],
    ['entities/parcels', "effect: 'write', sends: true, idempotency: false"],
    ['entities/parcels', "createLabel: download('POST /api/parcels/{id}/label'"],
    ['entities/parcels', "v.literal('box')"],
    ['entities/payments', "spends: true, encode: 'form', accept: 'application/vnd.depot+json'"],
    ['entities/events', "linkPages({ items: '', limitParam: 'per_page' })"],
    ['entities/routes', "linkPages({ items: 'data', next: 'links.next', limitParam: 'page[size]' })"],
    ['entities/stops', "cursorPages({ items: 'stops', next: 'next_page.offset', cursorParam: 'offset' })"],
    ['entities/report-dailies', "text: 'text/csv'"],
    ['entities/parcels', "brief: ['id', 'number', 'name', 'state', 'updated_at', 'created_at', 'owner.name'],"],
    ['entities/parcels', "created_after: doc(v.optional(EpochSeconds), 'Created after.')"],
    ['entities/parcels', "moved_after: doc(v.optional(EpochMilliseconds), 'Moved after.')"],
    ['entities/parcels', "note: 'Ring twice', to: { city: 'Oslo' } },"],
    ['connector', 'ids, ...asks, entities: of }'],
    ['connector', "{ asks: async () => (await import('./asks.ts')).asks }"],
    ['ids', "event_id: 'events.list', parcel_id: 'parcels.list' } as const"],
    ['asks', 'export const asks: Asks<typeof entities> = { events: { list: [] }, files: { update: [] },'],
    ['asks', '// TODO: give every operation three to five short requests'],
    ['catalog', 'catalogOf(depot, asks)'],
    ['entities/files', "operation('PUT /api/files/{path+}'"],
    ['entities/files', "wholeBody: 'content', encode: 'bytes'"],
  ])('has in its %s: %s', (file, part) => {
    const text = read(`connectors/depot/src/${file}.ts`).replaceAll(/\s+/g, ' ').replaceAll(/,? \)/g, ')');
    expect(text.replaceAll(/\( /g, '(').replaceAll(', }', ' }')).toContain(part);
  });

  it.each([
    'GET /parcels tags: core does not support the style pipeDelimited.',
    'GET /parcels where: it is an object that the query contains as JSON.',
    'exact up to 2^53: amount, weight.',
    'Parcel, Node: the schema contains itself.',
    'POST /scans: core does not support the media type of the body (multipart/related).',
    'The document describes webhooks (1)',
    "{tenant} of the address is the public credential field tenant, without the document's default 'demo'.",
    'The draft has the default of {basePath} in its paths: api.',
    'every request has depot-version: {apiVersion}',
    'queryKey is an API key in the query, which cannot be drafted: core never puts a credential into a URL.',
    'oauth: core does not support the flow implicit.',
    'any of these ways is accepted, the first that is complete: bearer, basic, refreshToken, clientCredentials.',
    '6 of 12 operations have none',
    "Requests in users' words: asks.ts has none for 12 operations. The test of tooling/checks fails until a person has written three to five for each: this is intended",
    'pnpm exec vitest run --root tooling/checks src/agent.test.ts -t depot',
    'Sources of IDs (ids.ts): derived from names for 2 names.',
    'courier_id, ids: no listing has this name.',
    'created_after: drafted in seconds.',
    'moved_after: drafted in milliseconds.',
    'Brief fields: derived from names for 1 entity.',
    'Examples: 1 of 3 operations with nested parameters have one of the document.',
  ])('is reported with: %s', (line) => expect(report).toContain(line));

  it('copies no sentence from the document', () => {
    const own = [...workspace.draftFiles('depot')];
    expect(own.filter(([, text]) => text.includes('THEIR WORDS')).map(([path]) => path)).toEqual([]);
  });
});

describe('a GraphQL schema with every feature', () => {
  let report = '';
  beforeAll(async () => {
    const options = ['--origin', 'https://api.tracker.example/graphql', '--auth', 'bearer'];
    const argv = ['tracker', '--graphql', fixture('tracker.graphql'), ...options];
    report = await run(workspace.root, readArguments(argv), undefined);
  });

  it('becomes a connector that works, with documents that the schema accepts', () => assertWorks('tracker'));

  it.each([
    ['connector', "origins: 'https://api.tracker.example'"],
    ['check', 'query viewer { viewer { __typename } }'],
    ['selections', 'id title state createdAt updatedAt meta assignee { id name } labels { id name }'],
    ['entities/issues', 'query issues($filter: IssueFilter, $after: String, $first: Int) {'],
    ['entities/issues', 'pageInfo { hasNextPage endCursor } totalCount }'],
    ['entities/issues', "path: 'issueCreate.issue'"],
    ['entities/issues', "wire: { input_id: 'variables.input.id' }"],
    ['entities/issues', "effect: 'destructive'"],
    ['entities/issues', "from: { id: 'issues.list' }"],
    ['asks', 'create: [],'],
    ['entities/issues', "v.picklist(['OPEN', 'CLOSED'])"],
    ['entities/results', 'searchEverything: graphqlList('],
    ['entities/teams', "path: 'teams.edges'"],
    ['entities/priorities', 'connection: false'],
    ['entities/users', 'inviteUser(email: $email) { userErrors { field message } user {'],
    ['entities/users', 'sends: true'],
  ])('has in its %s: %s', (file, part) => expect(read(`connectors/tracker/src/${file}.ts`)).toContain(part));

  it('leaves out what is deprecated, and sentences of the schema', () => {
    const own = [...workspace.draftFiles('tracker')];
    expect(own.filter(([, text]) => /THEIR WORDS|oldIssues/.test(text)).map(([path]) => path)).toEqual([]);
    expect(read('connectors/tracker/src/entities/issues.ts')).not.toContain('estimate');
  });

  it.each([
    'issues.delete: issueDelete is drafted as destructive',
    'teams is a connection without `nodes`',
    'The scalar Email is drafted as text.',
    'The scalar Blob is drafted as any value.',
    'The input IssueFilter is not described where it is nested.',
    'Deprecated fields: 1 of Query, and all of records.',
    'Subscriptions, because core makes single requests.',
    'UserPayload has userErrors: read them as an error in errors.ts.',
  ])('is reported with: %s', (line) => expect(report).toContain(line));
});
