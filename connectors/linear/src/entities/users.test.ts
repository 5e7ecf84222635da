import { describe, it } from 'vitest';
import { issue, user as reference } from '../../test/records.ts';
import { connection, exchange, filtered } from '../../test/wire.ts';

const user = {
  ...reference,
  title: 'Engineer',
  admin: true,
  owner: false,
  guest: false,
  app: false,
  active: true,
  isMe: true,
  url: 'https://linear.app/kestrel/profiles/ada',
  avatarUrl: null,
  timezone: 'Europe/Berlin',
  statusEmoji: null,
  statusLabel: null,
  lastSeen: '2026-11-20T11:00:00.000Z',
  createdAt: '2026-01-01T08:00:00.000Z',
  updatedAt: '2026-11-20T11:00:00.000Z',
  archivedAt: null,
};

describe('users', () => {
  it('lists those that match a filter, also suspended ones', () =>
    exchange({
      call: (linear) => linear.users.list({ filter: { name: { containsIgnoreCase: 'ada' } }, includeDisabled: true }),
      asks: 'query users(after: $after, filter: $filter, first: $first, includeArchived: $includeArchived, includeDisabled: $includeDisabled, orderBy: $orderBy)',
      variables: { filter: { name: { containsIgnoreCase: 'ada' } }, includeDisabled: true },
      response: { users: connection([user]) },
      data: [user],
      meta: { hasMore: false },
    }));

  it('gets one', () =>
    exchange({
      call: (linear) => linear.users.get({ id: user.id }),
      asks: 'query user(id: $id)',
      variables: { id: user.id },
      response: { user },
      data: user,
    }));

  it('gets the current one', () =>
    exchange({
      call: (linear) => linear.viewer.get(),
      asks: 'query viewer',
      response: { viewer: user },
      data: user,
    }));

  it('lists the issues of the current one', () =>
    exchange({
      call: (linear) => linear.viewerIssues.list({ filter: { state: { type: { eq: 'started' } } } }),
      asks: `query viewer.assignedIssues(${filtered})`,
      variables: { filter: { state: { type: { eq: 'started' } } } },
      response: { viewer: { id: user.id, assignedIssues: connection([issue]) } },
      data: [issue],
      meta: { hasMore: false },
    }));

  it('gets the workspace', () => {
    const organization = {
      id: 'o1',
      name: 'Kestrel Cloud',
      urlKey: 'kestrel',
      logoUrl: null,
      userCount: 12,
      createdIssueCount: 4210,
      createdAt: '2026-01-01T08:00:00.000Z',
      updatedAt: '2026-11-20T11:00:00.000Z',
      trialEndsAt: null,
      subscription: { id: 'p1', type: 'business', seats: 15 },
    };
    return exchange({
      call: (linear) => linear.organization.get(),
      asks: 'query organization',
      response: { organization },
      data: organization,
    });
  });
});
