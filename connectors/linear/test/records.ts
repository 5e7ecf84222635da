// Records as Linear returns them, for several tests.

export const user = {
  id: '2f1c0a9e-6b1d-4d3c-8a57-0c5e9b7f4a10',
  name: 'Ada Lindholm',
  displayName: 'ada',
  email: 'ada@kestrelcloud.example',
};
export const team = { id: '9cfb482a-81e3-4154-b5b9-2c805e70a02d', key: 'ENG', name: 'Engineering' };
export const label = { id: '5e0a1f44-0b07-4a62-9c2f-6f3d1b8a7c21', name: 'Bug' };
export const project = { id: 'c0b5a3d2-94f7-4e0b-8d64-1a2b3c4d5e6f', name: 'Exports' };

export const issue = {
  id: '7d9e4b61-3c52-4f08-a1b7-5e6f708192a3',
  identifier: 'ENG-123',
  number: 123,
  title: 'Export fails',
  description: 'The CSV is **empty**.',
  priority: 2,
  priorityLabel: 'High',
  estimate: 3,
  url: 'https://linear.app/kestrel/issue/ENG-123/export-fails',
  branchName: 'ada/eng-123-export-fails',
  createdAt: '2026-11-02T09:15:00.000Z',
  updatedAt: '2026-11-19T16:40:12.345Z',
  startedAt: '2026-11-18T08:00:00.000Z',
  completedAt: null,
  canceledAt: null,
  archivedAt: null,
  dueDate: '2026-12-01',
  snoozedUntilAt: null,
  slaBreachesAt: null,
  trashed: null,
  labelIds: [label.id],
  state: { id: 'b7c1d2e3-f405-4617-8829-3a4b5c6d7e8f', name: 'In Progress', type: 'started' },
  team,
  assignee: user,
  creator: user,
  delegate: null,
  project,
  projectMilestone: null,
  cycle: { id: 'd4c3b2a1-0f9e-4d8c-b7a6-958473625140', number: 42, name: null },
  parent: null,
  labels: { nodes: [label] },
};

export const deleted = (entityId: string) => ({ success: true, entityId });
