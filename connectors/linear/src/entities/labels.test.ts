import { describe, it } from 'vitest';
import { deleted, team } from '../../test/records.ts';
import { connection, exchange, filtered } from '../../test/wire.ts';

const label = {
  id: '5e0a1f44-0b07-4a62-9c2f-6f3d1b8a7c21',
  name: 'Bug',
  description: null,
  color: '#eb5757',
  isGroup: false,
  createdAt: '2026-01-01T08:00:00.000Z',
  updatedAt: '2026-01-01T08:00:00.000Z',
  archivedAt: null,
  team,
  parent: { id: 'g1', name: 'Type' },
};
const { id } = label;

describe('labels', () => {
  it('lists those that match a filter', () =>
    exchange({
      call: (linear) => linear.labels.list({ filter: { name: { eqIgnoreCase: 'bug' } } }),
      asks: `query issueLabels(${filtered})`,
      variables: { filter: { name: { eqIgnoreCase: 'bug' } } },
      response: { issueLabels: connection([label]) },
      data: [label],
      meta: { hasMore: false },
    }));

  it('creates one for the workspace', () =>
    exchange({
      call: (linear) => linear.labels.create({ name: 'Bug', color: '#eb5757', replaceTeamLabels: true, id }),
      asks: 'mutation issueLabelCreate(input: $input, replaceTeamLabels: $replaceTeamLabels)',
      variables: { input: { name: 'Bug', color: '#eb5757', id }, replaceTeamLabels: true },
      response: { issueLabelCreate: { success: true, issueLabel: { ...label, team: null } } },
      data: { ...label, team: null },
    }));

  it('renames one and restores it', () =>
    exchange({
      call: (linear) => linear.labels.update({ id, name: 'Defect', retiredAt: null }),
      asks: 'mutation issueLabelUpdate(id: $id, input: $input, replaceTeamLabels: $replaceTeamLabels)',
      variables: { id, input: { name: 'Defect', retiredAt: null } },
      response: { issueLabelUpdate: { success: true, issueLabel: { ...label, name: 'Defect' } } },
      data: { ...label, name: 'Defect' },
    }));

  it('deletes one', () =>
    exchange({
      call: (linear) => linear.labels.delete({ id }),
      asks: 'mutation issueLabelDelete(id: $id)',
      variables: { id },
      response: { issueLabelDelete: deleted(id) },
      data: deleted(id),
    }));
});
