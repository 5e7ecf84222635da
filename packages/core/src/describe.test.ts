import * as v from 'valibot';
import { expect, describe as group, test } from 'vitest';
import { sample } from '../test/sample.ts';
import { defineConnector } from './define/connector.ts';
import { entity } from './define/entity.ts';
import { operation } from './define/operation.ts';
import { doc, Nothing } from './define/schema.ts';
import { describe, describeOperation, type OperationDescription } from './describe.ts';

const description = describe(sample);

function operationOf(id: string): OperationDescription {
  const operation = description.operations.find((candidate) => candidate.id === id);
  if (operation === undefined) throw new Error(`${id} is not described`);
  return operation;
}

test('the description is JSON and names no schema dialect', () => {
  expect(JSON.parse(JSON.stringify(description))).toEqual(description);
  expect(JSON.stringify(description)).not.toContain('$schema');
});

test('a connector is described by its name, credentials, regions, APIs and entities', () => {
  const { operations: _, $defs: __, credentials, ...rest } = description;
  expect(credentials['apiToken']).toEqual({
    variable: 'SAMPLE_API_TOKEN',
    title: 'API token',
    where: 'Made under Settings.',
    secret: true,
  });
  expect(credentials['siteId']).toMatchObject({ secret: false });
  expect(rest).toEqual({
    connector: 'sample',
    title: 'Sample',
    version: '1.2.3',
    docs: 'https://docs.sample.test',
    regions: { values: ['us', 'eu'], default: 'us', variable: 'SAMPLE_REGION' },
    apis: {
      rest: {
        title: 'REST API',
        origins: { us: 'https://api.sample.test', eu: 'https://api.eu.sample.test' },
        baseUrlVariable: 'SAMPLE_BASE_URL',
        auth: { kind: 'bearer', credentials: ['apiToken'] },
      },
      track: {
        title: 'Track API',
        origins: { default: 'https://track.sample.test' },
        baseUrlVariable: 'SAMPLE_TRACK_BASE_URL',
        auth: { kind: 'basic', credentials: ['siteId', 'trackKey'] },
      },
    },
    entities: [
      {
        id: 'issues',
        accessor: 'issues',
        summary: 'Things to be done.',
        also: ['tickets'],
        key: 'id',
        sync: { full: { operation: 'list' }, deletes: 'never' },
      },
      { id: 'job_postings', accessor: 'jobPostings', summary: 'Openings that are announced.', key: 'id' },
      { id: 'files', accessor: 'files', summary: 'Files.' },
      { id: 'status', accessor: 'status', summary: 'Whether the vendor is up.' },
      { id: 'people', accessor: 'people', summary: 'People that are tracked.' },
    ],
  });
});

test('every operation is described once, by its id', () => {
  const ids = description.operations.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain('job_postings.list_by_body_link');
  expect(ids).toHaveLength(
    Object.values(sample.entities).reduce((sum, { operations }) => sum + Object.keys(operations).length, 0),
  );
});

test('every property of every input has a location and a description', () => {
  for (const { id, input, locations } of description.operations) {
    const properties = input['properties'] as Record<string, { description?: string }>;
    expect(input['type'], id).toBe('object');
    expect(Object.keys(locations).sort(), id).toEqual(Object.keys(properties).sort());
    for (const [name, { description }] of Object.entries(properties)) expect(description, `${id} ${name}`).toBeTruthy();
  }
});

test('a listing is described in full', () => {
  expect(operationOf('issues.list')).toEqual({
    id: 'issues.list',
    entity: 'issues',
    action: 'list',
    accessor: 'issues.list',
    kind: 'list',
    api: 'rest',
    method: 'GET',
    path: '/issues',
    summary: 'List issues.',
    docs: 'https://docs.sample.test/issues#list',
    effect: 'read',
    sends: false,
    spends: false,
    idempotent: true,
    idempotencyKey: false,
    deprecated: false,
    scopes: ['issues:read'],
    input: {
      type: 'object',
      properties: {
        limit: { type: 'integer', minimum: 1, maximum: 100, description: 'Records per page.' },
        cursor: { type: 'string', description: 'Cursor of the page to get.' },
        states: { type: 'array', items: { type: 'string' }, description: 'Only issues in one of these states.' },
        urgent: { type: 'boolean', description: 'Only urgent ones, or only others.' },
        filter: { type: 'object', additionalProperties: {}, description: 'A condition.' },
        q: { type: 'string', description: 'Words to look for.' },
      },
      required: [],
      additionalProperties: false,
    },
    locations: { limit: 'query', cursor: 'query', states: 'query', urgent: 'query', filter: 'query', q: 'query' },
    wire: { q: 'query' },
    from: {},
    constants: {},
    output: { $ref: '#/$defs/Issue' },
    pagination: 'cursor',
  });
  expect(description.$defs['Issue']).toMatchObject({ type: 'object', required: ['id'] });
});

test('parameters are described where they are sent, under the names they have there', () => {
  expect(operationOf('issues.update')).toMatchObject({
    method: 'PATCH',
    path: '/issues/{id}',
    effect: 'write',
    locations: { id: 'path', title: 'body', notify: 'query', request_key: 'header' },
    wire: { request_key: 'X-Request-Key' },
  });
  expect(operationOf('issues.delete').locations).toEqual({ id: 'path', force: 'query', reason: 'body' });
  expect(operationOf('issues.search')).toMatchObject({
    effect: 'read',
    locations: { limit: 'body', cursor: 'body', text: 'body' },
    wire: { limit: 'page_size', cursor: 'start' },
  });
  expect(operationOf('job_postings.change_stage')).toMatchObject({
    accessor: 'jobPostings.changeStage',
    constants: { kind: 'posting' },
    wire: { stage: 'stageId' },
  });
});

test.each([
  ['issues.search', 'cursor'],
  ['job_postings.list_by_page', 'page'],
  ['job_postings.list_by_offset', 'offset'],
  ['job_postings.list_by_link', 'link'],
  ['job_postings.list_changes', 'token'],
  ['job_postings.list_all', 'none'],
  ['issues.get', undefined],
])('%s has pagination by %s', (id, pagination) => {
  expect(operationOf(id).pagination).toBe(pagination);
});

group('an operation says', () => {
  test('that it messages people, and its rate limit', () => {
    expect(operationOf('issues.notify')).toMatchObject({
      sends: true,
      rateLimit: { requests: 2, intervalMs: 60_000 },
    });
  });

  test('that it is deprecated, and what to use instead', () => {
    expect(operationOf('issues.count')).toMatchObject({ deprecated: true, deprecation: 'it is slow; use `search`.' });
  });

  test('which other words users have for it', () => {
    expect(operationOf('issues.update').also).toEqual(['edit']);
  });

  test('which API it belongs to', () => {
    expect(operationOf('people.list').api).toBe('track');
  });
});

test('a file is an object that an agent can write, and a download has no schema', () => {
  const { properties } = operationOf('files.upload').input as { properties: Record<string, object> };
  expect(properties['file']).toMatchObject({
    type: 'object',
    required: ['filename', 'content'],
    description: 'The file.',
    properties: { encoding: { enum: ['text', 'base64'] } },
  });
  expect(operationOf('files.download')).toMatchObject({ kind: 'download', output: null });
});

test('optional fields of a record may be null in its schema', () => {
  const issue = description.$defs['Issue'] as { properties: Record<string, { anyOf?: unknown }> };
  expect(issue.properties['title']).toMatchObject({
    anyOf: [{ type: 'string' }, { type: 'null' }],
    description: 'What it is about.',
  });
});

test('a rule about several fields together is described in words, not by keywords that tools reject', () => {
  const who = v.pipe(
    v.strictObject({ id: v.optional(v.string()), email: v.optional(v.string()) }),
    v.check(({ id, email }) => (id === undefined) !== (email === undefined), 'Expected exactly one of id and email'),
  );
  const create = operation('POST /things', {
    summary: 'Add a thing.',
    effect: 'write',
    input: v.pipe(
      v.strictObject({ who: doc(who, 'The owner.'), due: v.optional(v.string()) }),
      v.check(() => true, 'Expected due with who'),
    ),
    output: Nothing,
  });
  const things = entity({ summary: 'Things.' }, () => ({ create }));
  expect(describeOperation(defineConnector({ ...sample, entities: { things } }), 'things.create').input).toEqual({
    type: 'object',
    description: 'Expected due with who.',
    properties: {
      who: {
        type: 'object',
        description: 'The owner. Expected exactly one of id and email.',
        properties: { id: { type: 'string' }, email: { type: 'string' } },
        required: [],
        additionalProperties: false,
      },
      due: { type: 'string' },
    },
    required: ['who'],
    additionalProperties: false,
  });
});

test('one operation is described by its id or accessor; an unknown one throws an error that names the nearest', () => {
  const alone = describeOperation(sample, 'job_postings.change_stage');
  expect(alone).toEqual(operationOf('job_postings.change_stage'));
  expect(describeOperation(sample, 'jobPostings.changeStage')).toEqual(alone);
  expect(() => describeOperation(sample, 'issues.gett')).toThrow(
    expect.objectContaining({
      code: 'unknown_operation',
      message: "Sample has no operation 'issues.gett'. Did you mean 'issues.get'?",
    }),
  );
});
