import { describe, it } from 'vitest';
import { definition } from '../../test/records.ts';
import { exchange, id, organizationId } from '../../test/wire.ts';

describe('sourceDefinitions', () => {
  const { spec: _spec, ...summary } = definition;

  it('lists those with a name', () =>
    exchange({
      call: (airbyte) => airbyte.sourceDefinitions.list({ name: 'lin' }),
      sends: 'GET /integrations/definitions/sources',
      query: { name: 'lin' },
      response: { definitions: [summary] },
      data: [summary],
      meta: { hasMore: false },
    }));

  it('gets one', () =>
    exchange({
      call: (airbyte) => airbyte.sourceDefinitions.get({ id }),
      sends: `GET /integrations/definitions/sources/${id}`,
      response: { id, definition, example_questions: { direct: ['Which issues are mine?'], search: [] } },
    }));
});

describe('destinationDefinitions', () => {
  it('lists some, by IDs that it repeats', () =>
    exchange({
      call: (airbyte) => airbyte.destinationDefinitions.list({ actorDefinitionIds: [id, organizationId] }),
      sends: 'GET /integrations/definitions/destinations',
      query: { actorDefinitionIds: [id, organizationId] },
      response: { destinations: [{ id, name: 'Postgres', icon: '<svg/>' }] },
      data: [{ id, name: 'Postgres', icon: '<svg/>' }],
      meta: { hasMore: false },
    }));

  it('gets one', () =>
    exchange({
      call: (airbyte) => airbyte.destinationDefinitions.get({ id }),
      sends: `GET /integrations/definitions/destinations/${id}`,
      response: { id, definition },
    }));
});

describe('skills', () => {
  const skill = {
    id: `connector-source:${id}`,
    kind: 'connector_source',
    title: 'Linear of Acme',
    summary: null,
    tags: [],
    provenance: 'connector',
    version: '1',
    freshness: { state: 'live', checked_at: null },
    warnings: [],
  };
  const place = { organization_id: organizationId, workspace_id: id };

  it('lists a page', () =>
    exchange({
      call: (airbyte) => airbyte.skills.list({ ...place, limit: 1, cursor: 'c1' }),
      sends: 'GET /skills',
      query: { ...place, limit: '1', cursor: 'c1' },
      response: { data: [skill], next_cursor: 'c2' },
      data: [skill],
      meta: { nextCursor: 'c2', hasMore: true },
    }));

  it('searches', () =>
    exchange({
      call: (airbyte) => airbyte.skills.search({ query: 'search issues', ...place, limit: 5 }),
      sends: 'GET /skills/search',
      query: { query: 'search issues', ...place, limit: '5' },
      response: { data: [skill], next_cursor: null },
      data: [skill],
      meta: { hasMore: false },
    }));

  it('reads a section', () =>
    exchange({
      call: (airbyte) => airbyte.skills.getDocs({ id: skill.id, section: 'issues', ...place }),
      sends: 'GET /skills/docs',
      query: { id: skill.id, section: 'issues', ...place },
      response: {
        metadata: skill,
        outline: [{ id: 'issues', title: 'Issues', summary: null, available: true }],
        section_id: 'issues',
        content: [
          { type: 'heading', text: 'Issues', level: 2 },
          { type: 'list', items: ['list', 'get'] },
          { type: 'code', code: '{}', language: 'json' },
          { type: 'table', headers: ['name'], rows: [['id']] },
        ],
      },
    }));
});
