import { describe, it } from 'vitest';
import { project, user } from '../../test/records.ts';
import { connection, exchange, filtered } from '../../test/wire.ts';

const update = {
  id: 'a9b8c7d6-e5f4-4031-9283-746556473829',
  body: 'One week late.',
  health: 'atRisk',
  url: 'https://linear.app/kestrel/project/exports-3f2a1b0c9d8e/updates#a9b8',
  createdAt: '2026-11-19T08:00:00.000Z',
  updatedAt: '2026-11-19T08:00:00.000Z',
  editedAt: null,
  user,
  project,
};

describe('project updates', () => {
  it('lists those of a project', () => {
    const filter = { project: { id: { eq: project.id } } };
    return exchange({
      call: (linear) => linear.projectUpdates.list({ filter, limit: 1 }),
      asks: `query projectUpdates(${filtered})`,
      variables: { filter, first: 1 },
      response: { projectUpdates: connection([update]) },
      data: [update],
      meta: { hasMore: false },
    });
  });

  it('posts one', () => {
    const input = { projectId: project.id, body: 'One week late.', health: 'atRisk', id: update.id } as const;
    return exchange({
      call: (linear) => linear.projectUpdates.create(input),
      asks: 'mutation projectUpdateCreate(input: $input)',
      variables: { input },
      response: { projectUpdateCreate: { success: true, projectUpdate: update } },
      data: update,
    });
  });
});
