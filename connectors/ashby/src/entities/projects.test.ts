import { describe, expect, it } from 'vitest';
import { user } from '../../test/records.ts';
import { expectPost, lastMeta, lastPage, meta, ok, testClient } from '../../test/wire.ts';

const ashby = testClient();

const project = {
  id: 'f9e52a51-a075-4116-a7b8-484deba69090',
  title: 'Office Event',
  description: 'Folks invited to office for an event',
  isArchived: false,
  confidential: false,
  authorId: user.id,
  createdAt: '2026-08-12T20:29:56.964Z',
  customFieldEntries: [{ id: 'f9e52a51-a075-4116-a7b8-484deba69091', title: 'Budget', value: 5000 }],
};

describe('projects', () => {
  it('lists', async () => {
    const params = { createdAfter: 1_767_225_600_000, limit: 25, cursor: 'qA', syncToken: '6W05prn4d' };
    expectPost('/project.list', params, lastPage([project]));
    await expect(ashby.projects.list(params)).resolves.toEqual({ data: [project], meta: lastMeta() });
  });

  it('gets one', async () => {
    expectPost('/project.info', { projectId: project.id }, ok(project));
    await expect(ashby.projects.get({ projectId: project.id })).resolves.toEqual({ data: project, meta: meta() });
  });

  it('searches by title', async () => {
    expectPost('/project.search', { title: 'Office' }, ok([project]));
    await expect(ashby.projects.search({ title: 'Office' })).resolves.toEqual({
      data: [project],
      meta: meta({ hasMore: false }),
    });
  });

  it('warns when a search may have more results', async () => {
    expectPost('/project.search', {}, ok(Array.from({ length: 100 }, () => project)));
    const { meta: about } = await ashby.projects.search();
    expect(about.warnings).toEqual([expect.stringContaining('may be more')]);
  });
});
