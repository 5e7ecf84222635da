import { describe, it } from 'vitest';
import { project } from '../../test/records.ts';
import { connection, exchange, filtered } from '../../test/wire.ts';

const milestone = {
  id: 'f0e1d2c3-b4a5-4697-8879-6a5b4c3d2e1f',
  name: 'Beta',
  description: null,
  targetDate: '2026-12-01',
  status: 'next',
  progress: 40,
  createdAt: '2026-10-01T08:00:00.000Z',
  updatedAt: '2026-11-01T08:00:00.000Z',
  project,
};
const { id } = milestone;

describe('project milestones', () => {
  it('lists those of a project', () => {
    const filter = { project: { id: { eq: project.id } }, targetDate: { lt: 'P2W' } };
    return exchange({
      call: (linear) => linear.projectMilestones.list({ filter }),
      asks: `query projectMilestones(${filtered})`,
      variables: { filter },
      response: { projectMilestones: connection([milestone]) },
      data: [milestone],
      meta: { hasMore: false },
    });
  });

  it('creates one', () => {
    const input = { projectId: project.id, name: 'Beta', targetDate: '2026-12-01', id };
    return exchange({
      call: (linear) => linear.projectMilestones.create(input),
      asks: 'mutation projectMilestoneCreate(input: $input)',
      variables: { input },
      response: { projectMilestoneCreate: { success: true, projectMilestone: milestone } },
      data: milestone,
    });
  });

  it('removes the date of one', () =>
    exchange({
      call: (linear) => linear.projectMilestones.update({ id, targetDate: null }),
      asks: 'mutation projectMilestoneUpdate(id: $id, input: $input)',
      variables: { id, input: { targetDate: null } },
      response: { projectMilestoneUpdate: { success: true, projectMilestone: { ...milestone, targetDate: null } } },
      data: { ...milestone, targetDate: null },
    }));
});
