import * as v from 'valibot';
import { basic, bearer } from '../src/auth/static.ts';
import type { Api, ErrorResponse, VendorError } from '../src/define/api.ts';
import { defineConnector } from '../src/define/connector.ts';
import type { CredentialField } from '../src/define/credential-field.ts';
import { entity } from '../src/define/entity.ts';
import { Upload } from '../src/define/file.ts';
import { download, list, operation } from '../src/define/operation.ts';
import { cursorPages, linkPages, numberedPages, offsetPages, tokenPages } from '../src/define/pages.ts';
import { perMinute } from '../src/define/rate-limit.ts';
import { doc, Nothing, record } from '../src/define/schema.ts';

/** A fictional vendor whose operations together use every feature of a definition. */

const Id = doc(v.pipe(v.string(), v.nonEmpty()), 'Id of the record.');
const limit = doc(v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))), 'Records per page.');
const cursor = doc(v.optional(v.string()), 'Cursor of the page to get.');
const Page = { limit, cursor };

const issueSchema = record(
  { id: v.string() },
  {
    title: doc(v.string(), 'What it is about.'),
    state: v.picklist(['open', 'closed']),
    account: record({ id: v.string() }, { name: v.string() }),
    tags: v.array(v.string()),
    comments: v.array(record({ id: v.string() }, { text: v.string() })),
  },
);

export interface Issue extends v.InferOutput<typeof issueSchema> {}
export const Issue: v.GenericSchema<unknown, Issue> = issueSchema;

const noteSchema = record({ id: v.string() }, {});

export interface Note extends v.InferOutput<typeof noteSchema> {}
export const Note: v.GenericSchema<unknown, Note> = noteSchema;

const Condition = v.strictObject({
  operator: doc(v.picklist(['equals', 'contains']), 'How to compare.'),
  values: doc(v.optional(v.array(v.string())), 'What to compare with.'),
});

export const issues = entity(
  {
    summary: 'Things to be done.',
    also: ['tickets'],
    key: 'id',
    sync: { full: { operation: 'list' }, deletes: 'never' },
  },
  () => ({
    list: list('GET /issues', {
      summary: 'List issues.',
      docs: 'https://docs.sample.test/issues#list',
      scopes: ['issues:read'],
      input: v.strictObject({
        ...Page,
        states: doc(v.optional(v.array(v.string())), 'Only issues in one of these states.'),
        urgent: doc(v.optional(v.boolean()), 'Only urgent ones, or only others.'),
        filter: doc(v.optional(v.record(v.string(), v.unknown())), 'A condition.'),
        q: doc(v.optional(v.string()), 'Words to look for.'),
      }),
      wire: { q: 'query' },
      item: Issue,
    }),
    get: operation('GET /issues/{id}', {
      summary: 'Get an issue.',
      input: v.strictObject({ id: Id }),
      output: Issue,
    }),
    create: operation('POST /issues', {
      summary: 'Create an issue.',
      effect: 'write',
      input: v.strictObject({
        title: doc(v.string(), 'What it is about.'),
        priority: doc(v.optional(v.union([v.number(), v.picklist(['low', 'high'])])), 'How urgent it is.'),
        conditions: doc(v.optional(v.array(Condition)), 'When it counts.'),
        extra: doc(v.optional(v.record(v.string(), v.unknown())), 'Anything else.'),
      }),
      output: Issue,
    }),
    update: operation('PATCH /issues/{id}', {
      summary: 'Change an issue.',
      also: ['edit'],
      effect: 'write',
      input: v.strictObject({
        id: Id,
        title: doc(v.optional(v.string()), 'What it is about.'),
        notify: doc(v.optional(v.boolean()), 'Tell its watchers.'),
        request_key: doc(v.optional(v.string()), 'Key of this change.'),
      }),
      in: { notify: 'query', request_key: 'header' },
      wire: { request_key: 'X-Request-Key' },
      output: Issue,
    }),
    delete: operation('DELETE /issues/{id}', {
      summary: 'Delete an issue.',
      effect: 'destructive',
      input: v.strictObject({
        id: Id,
        force: doc(v.optional(v.boolean()), 'Delete it although others refer to it.'),
        reason: doc(v.optional(v.string()), 'Why it goes.'),
      }),
      in: { reason: 'body' },
      output: Nothing,
    }),
    search: list('POST /issues/search', {
      summary: 'Search issues.',
      input: v.strictObject({ ...Page, text: doc(v.optional(v.string()), 'Words to look for.') }),
      pagination: cursorPages({
        items: 'results',
        next: 'next',
        cursorParam: 'start',
        limitParam: 'page_size',
        endsOnEmptyPage: true,
      }),
      item: Issue,
    }),
    notify: operation('POST /issues/{id}/notify', {
      summary: "Mail an issue's watchers.",
      effect: 'write',
      sends: true,
      rateLimit: perMinute(2),
      input: v.strictObject({ id: Id }),
      output: Nothing,
    }),
    count: operation('GET /issues/count', {
      summary: 'Count issues.',
      deprecated: 'it is slow; use `search`.',
      input: v.strictObject({}),
      data: 'result.count',
      output: v.number(),
    }),
  }),
);

export const jobPostings = entity({ summary: 'Openings that are announced.', key: 'id' }, () => ({
  changeStage: operation('POST /jobPosting.changeStage', {
    summary: 'Move an opening to another stage.',
    effect: 'write',
    input: v.strictObject({ id: Id, stage: doc(v.string(), 'The stage.') }),
    constants: { kind: 'posting' },
    wire: { stage: 'stageId' },
    output: Note,
  }),
  listByPage: list('GET /postings', {
    summary: 'List openings by page number.',
    input: v.strictObject({ ...Page }),
    pagination: numberedPages({ items: 'data', total: 'total', limitParam: 'per_page' }),
    item: Note,
  }),
  listByOffset: list('GET /postings/offset', {
    summary: 'List openings by offset.',
    input: v.strictObject({ ...Page }),
    pagination: offsetPages({ items: '', offsetParam: 'skip' }),
    item: Note,
  }),
  listByLink: list('GET /postings/linked', {
    summary: 'List openings by link.',
    input: v.strictObject({ ...Page }),
    pagination: linkPages({ items: 'data' }),
    item: Note,
  }),
  listByBodyLink: list('GET /postings/body-linked', {
    summary: 'List openings by a link in the body.',
    input: v.strictObject({ ...Page }),
    pagination: linkPages({ items: 'data', next: 'links.next' }),
    item: Note,
  }),
  listChanges: list('POST /posting.list', {
    summary: 'List openings that changed.',
    input: v.strictObject({ ...Page, syncToken: doc(v.optional(v.string()), 'Only what changed since.') }),
    pagination: tokenPages({ items: 'results', next: 'nextCursor', more: 'moreDataAvailable', syncToken: 'syncToken' }),
    item: Note,
  }),
  listAll: list('GET /postings/all', {
    summary: 'List openings, all at once.',
    input: v.strictObject({}),
    pagination: 'none',
    items: 'data.postings',
    item: Note,
  }),
}));

export const files = entity({ summary: 'Files.' }, () => ({
  upload: operation('POST /files', {
    summary: 'Upload a file.',
    effect: 'write',
    encode: 'multipart',
    input: v.strictObject({
      file: doc(Upload, 'The file.'),
      note: doc(v.optional(v.string()), 'A note.'),
      meta: doc(v.optional(v.record(v.string(), v.string())), 'Data about it.'),
    }),
    output: Note,
  }),
  download: download('GET /files/{id}/content', {
    summary: 'Download a file.',
    input: v.strictObject({ id: Id }),
  }),
}));

export const status = entity({ summary: 'Whether the vendor is up.' }, () => ({
  get: operation('GET /status', {
    summary: 'Get the status.',
    anonymous: true,
    input: v.strictObject({}),
    output: v.unknown(),
  }),
}));

/** Entities of the second API, which has another host, another credential and other conventions. */
export const people = entity({ summary: 'People that are tracked.' }, () => ({
  list: list('GET /api/v1/people', {
    summary: 'List people.',
    api: 'track',
    pagination: 'none',
    input: v.strictObject({ ids: doc(v.optional(v.array(v.string())), 'Only these.') }),
    items: 'people',
    item: Note,
  }),
  identify: operation('PUT /api/v1/people/{id}', {
    summary: 'Set what is known of a person.',
    api: 'track',
    effect: 'write',
    input: v.strictObject({ id: Id, attributes: doc(v.record(v.string(), v.unknown()), 'What is known.') }),
    wholeBody: 'attributes',
    output: Nothing,
  }),
  merge: operation('POST /api/v1/merge', {
    summary: 'Merge two people.',
    api: 'track',
    effect: 'destructive',
    encode: 'form',
    input: v.strictObject({
      primary: doc(v.string(), 'Who stays.'),
      secondary: doc(v.array(v.string()), 'Who goes.'),
    }),
    output: Nothing,
  }),
}));

const getMe = operation('GET /me', {
  summary: 'Say whose token it is.',
  input: v.strictObject({}),
  output: record({}, { name: v.string() }),
});

const getAccount = operation('GET /api/v1/account', {
  summary: 'Say whose key it is.',
  input: v.strictObject({}),
  output: v.unknown(),
});

function sampleError({ status, body }: ErrorResponse): VendorError | undefined {
  const fields = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  if (status < 400 && fields['success'] !== false) return undefined;
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return {
    message: text(fields['error']) ?? '',
    code: text(fields['code']),
    requestId: text(fields['request_id']),
    ...(status < 400 && { kind: 'invalid_request' as const }),
  };
}

export const rest: Api = {
  title: 'REST API',
  origins: { us: 'https://api.sample.test', eu: 'https://api.eu.sample.test' },
  baseUrlVariable: 'SAMPLE_BASE_URL',
  auth: bearer('apiToken'),
  headers: { 'x-sample-version': '3' },
  envelope: { data: 'data', requestId: 'request_id', warnings: 'warnings' },
  pagination: cursorPages({ items: 'data', next: 'pagination.cursor', more: 'pagination.has_next_page' }),
  error: sampleError,
  check: { operation: getMe, account: 'name', passesOn: ['role_too_low'] },
};

export const track: Api = {
  title: 'Track API',
  origins: 'https://track.sample.test',
  baseUrlVariable: 'SAMPLE_TRACK_BASE_URL',
  auth: basic('siteId', 'trackKey'),
  arrays: 'comma',
  check: { operation: getAccount },
};

export const entities = { issues, jobPostings, files, status, people };

/** Creates the sample with changes in its first API, such as another authentication or another limit, and further fields. */
export function sampleWith(changes: Partial<Api>, fields: Readonly<Record<string, CredentialField>> = {}) {
  return defineConnector({
    name: 'sample',
    title: 'Sample',
    version: '1.2.3',
    docs: 'https://docs.sample.test',
    credentials: {
      apiToken: { variable: 'SAMPLE_API_TOKEN', title: 'API token', where: 'Made under Settings.' },
      siteId: { variable: 'SAMPLE_SITE_ID', title: 'site id', where: 'Shown under Settings.', public: true },
      trackKey: { variable: 'SAMPLE_TRACK_KEY', title: 'track key', where: 'Made under Settings.' },
      clientId: { variable: 'SAMPLE_CLIENT_ID', title: 'client id', where: 'Of your app.', public: true },
      clientSecret: { variable: 'SAMPLE_CLIENT_SECRET', title: 'client secret', where: 'Of your app.' },
      refreshToken: { variable: 'SAMPLE_REFRESH_TOKEN', title: 'refresh token', where: 'From the consent page.' },
      ...fields,
    },
    regions: { values: ['us', 'eu'], default: 'us', variable: 'SAMPLE_REGION' },
    apis: { rest: { ...rest, ...changes }, track },
    entities,
  });
}

export const sample = sampleWith({});

export { secrets } from './secrets.ts';
