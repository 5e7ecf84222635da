import { describe, expect, it } from 'vitest';
import { draftDocument, type Operation, record, records, responding } from '../testing/draft-document.ts';

const text = { type: 'string' };
const query = (...names: readonly string[]) => ({
  parameters: names.map((name) => ({ name, in: 'query', schema: text })),
});
const body = (properties: Operation) => ({
  requestBody: { content: { 'application/json': { schema: { properties } } } },
});

describe('sources of IDs', () => {
  it('are the listings of the entities in their names, however deep they are', () => {
    const { sources, notes } = draftDocument({
      'get /job_postings': responding(records),
      'get /teams': responding(records),
      'post /issues/search': { operationId: 'searchIssues', ...responding(records) },
      'post /issues': {
        ...body({ jobPostingId: text, parent: { properties: { issue_id: text } }, team_ids: { items: text } }),
        ...responding(record),
      },
      'get /notes': { ...query('issueId', 'author_id', 'grid', 'team_name'), ...responding(records) },
    });
    expect(sources).toEqual({
      issue_id: 'issues.search',
      issueId: 'issues.search',
      jobPostingId: 'job_postings.list',
      team_ids: 'teams.list',
    });
    expect(notes.of('ids')).toEqual(['author_id: no listing has this name.']);
  });

  it('name the field if it is no `id`', () => {
    const item = { type: 'object', properties: { adId: text, name: text } };
    const { sources } = draftDocument({
      'get /ads': responding({ type: 'array', items: item }),
      'get /ads/{adId}': responding(item),
    });
    expect(sources).toEqual({ adId: 'ads.list:adId' });
  });

  it('of another entity in the path are those of the operation', () => {
    const { all, notes } = draftDocument({
      'get /readers': responding(records),
      'get /readers/{id}': responding(record),
      'get /readers/{id}/loans': responding(records),
      'post /readers/{id}/loans': responding(record),
      'get /racks/{id}/labels': responding(records),
    });
    expect(Object.fromEntries(all.map(({ id, from }) => [id, from]))).toEqual({
      'readers.list': undefined,
      'readers.get': undefined,
      'readerLoans.list': { id: 'readers.list' },
      'readerLoans.create': { id: 'readers.list' },
      'rackLabels.list': { id: null },
    });
    expect(notes.of('ids')).toEqual(['id: no listing has this name.']);
  });
});

describe('brief fields', () => {
  const fields = (names: string) => ({
    type: 'object',
    properties: Object.fromEntries(names.split(' ').map((name) => [name, text])),
  });
  const listing = (item: unknown) => responding({ type: 'array', items: item });
  const briefOf = (item: unknown) => draftDocument({ 'get /issues': listing(item) }).entities[0]?.brief;

  it('are those by which people choose: ID, number, title, state, times and owner', () => {
    const many = 'body owner_id a b updated_at c state issue_title d id created_at number';
    expect(briefOf(fields(many))).toEqual([
      'id',
      'number',
      'issue_title',
      'state',
      'updated_at',
      'created_at',
      'owner_id',
    ]);
  });

  it('are at most eight', () => {
    const many = 'id number name title email status type created_at updated_at closed_at owner_id assignee_id';
    expect(briefOf(fields(many))).toHaveLength(8);
  });

  it('are the name in a record', () => {
    const { properties } = fields('id a b c d e f g title');
    const owner = fields('id name');
    expect(
      briefOf({ type: 'object', properties: { ...properties, owner, state: { type: 'array', items: text } } }),
    ).toEqual(['id', 'title', 'owner.name']);
  });

  it('are none for short records, and for records whose fields say too little', () => {
    expect(briefOf(fields('id title state created_at'))).toBeUndefined();
    const { entities, notes } = draftDocument({ 'get /issues': listing(fields('id a b c d e f g h')) });
    expect(entities[0]?.brief).toBeUndefined();
    expect(notes.of('brief')).toEqual(['issues.list: names show too little to choose `brief` fields.']);
  });

  it('are those of the operation if its records are others', () => {
    const many = 'id title state a b c d e f';
    const { all } = draftDocument({
      'get /issues': listing(fields(many)),
      'get /issues/{id}': responding(fields('id')),
      'patch /issues/{id}': responding(fields(many)),
      'delete /issues/{id}': responding(fields('deleted')),
      'get /issues/{id}/events': { tags: ['issues'], ...listing(fields('name type created_at a b c d e f')) },
    });
    expect(Object.fromEntries(all.map(({ id, brief }) => [id, brief]))).toMatchObject({
      'issues.list': undefined,
      'issues.get': undefined,
      'issues.update': undefined,
      'issues.delete': [],
      'issues.listIssuesEvents': ['name', 'type', 'created_at'],
    });
  });
});

it('times are noted with their unit, which a person must confirm', () => {
  const time = (name: string, description: string) => ({ name, in: 'query', schema: { type: 'integer' }, description });
  const { notes } = draftDocument({
    'get /issues': {
      parameters: [time('since', 'Unix time.'), time('until_ms', 'Unix time in milliseconds.'), time('size', 'Size.')],
      ...responding(records),
    },
  });
  expect(notes.of('times')).toEqual(['since: drafted in seconds.', 'until_ms: drafted in milliseconds.']);
});
