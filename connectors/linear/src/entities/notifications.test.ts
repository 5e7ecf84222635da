import { describe, it } from 'vitest';
import { team, user } from '../../test/records.ts';
import { connection, exchange, filtered } from '../../test/wire.ts';

const notification = {
  id: 'b4c5d6e7-f809-4102-9334-455667788990',
  type: 'issueAssignedToYou',
  category: 'assignments',
  readAt: null,
  emailedAt: null,
  archivedAt: null,
  snoozedUntilAt: null,
  createdAt: '2026-11-20T08:00:00.000Z',
  updatedAt: '2026-11-20T08:00:00.000Z',
  actor: { id: user.id, name: user.name, displayName: 'ada' },
};
const { id } = notification;

describe('notifications', () => {
  it('lists those that match a filter', () => {
    const filter = { type: { startsWith: 'issue' }, subscriptionType: { eq: 'project' } };
    return exchange({
      call: (linear) => linear.notifications.list({ filter }),
      asks: `query notifications(${filtered})`,
      variables: { filter },
      response: { notifications: connection([notification]) },
      data: [notification],
      meta: { hasMore: false },
    });
  });

  it('marks one as unread', () =>
    exchange({
      call: (linear) => linear.notifications.update({ id, readAt: null, snoozedUntilAt: '2026-11-21T08:00:00Z' }),
      asks: 'mutation notificationUpdate(id: $id, input: $input)',
      variables: { id, input: { readAt: null, snoozedUntilAt: '2026-11-21T08:00:00Z' } },
      response: { notificationUpdate: { success: true, notification } },
      data: notification,
    }));
});

describe('templates', () => {
  it('lists all', () => {
    const template = {
      id: 't1',
      type: 'issue',
      name: 'Bug report',
      description: null,
      templateData: '{"title":"Bug: "}',
      createdAt: '2026-01-01T08:00:00.000Z',
      updatedAt: '2026-01-01T08:00:00.000Z',
      team,
    };
    return exchange({
      call: (linear) => linear.templates.list(),
      asks: 'query templates',
      response: { templates: [template] },
      data: [template],
      meta: { hasMore: false },
    });
  });
});
