import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { deleted, team, user } from '../../test/records.ts';
import { client, connection, exchange, page } from '../../test/wire.ts';

const webhook = {
  id: 'c5d6e7f8-091a-4213-8445-566778899aab',
  label: 'Sync',
  url: 'https://hooks.example.com/linear',
  enabled: true,
  resourceTypes: ['Issue', 'Comment'],
  allPublicTeams: false,
  secret: 'lin_wh_0123456789',
  createdAt: '2026-11-01T08:00:00.000Z',
  updatedAt: '2026-11-01T08:00:00.000Z',
  team,
  creator: { id: user.id, name: user.name },
};
const { id, url, resourceTypes } = webhook;
const { secret: _, ...listed } = webhook;

describe('webhooks', () => {
  it('lists all', () =>
    exchange({
      call: (linear) => linear.webhooks.list(),
      asks: `query webhooks(${page})`,
      response: { webhooks: connection([listed]) },
      data: [listed],
      meta: { hasMore: false },
    }));

  it('asks for a secret only where one is created', async () => {
    const { data: listing } = await client().webhooks.list({}, { dryRun: true });
    const { data: creation } = await client().webhooks.create({ url, resourceTypes, teamId: 'ENG' }, { dryRun: true });
    expect(
      [JSON.stringify(listing.body), JSON.stringify(creation.body)].map((body) => /\bsecret\b/.test(body)),
    ).toEqual([false, true]);
  });

  it('creates one for a team', () => {
    const input = { url, resourceTypes, teamId: 'ENG', label: 'Sync', id };
    return exchange({
      call: (linear) => linear.webhooks.create(input),
      asks: 'mutation webhookCreate(input: $input)',
      variables: { input },
      response: { webhookCreate: { success: true, webhook } },
      data: webhook,
    });
  });

  it('does not show the secret of one in a dry run', async () => {
    const secret = 'lin_wh_chosen-by-the-caller';
    const { data } = await client().webhooks.create(
      { url, resourceTypes, allPublicTeams: true, secret },
      { dryRun: true },
    );
    expect(JSON.stringify(data)).not.toContain(secret);
  });

  it('deletes one', () =>
    exchange({
      call: (linear) => linear.webhooks.delete({ id }),
      asks: 'mutation webhookDelete(id: $id)',
      variables: { id },
      response: { webhookDelete: deleted(id) },
      data: deleted(id),
    }));

  it.each([{}, { allPublicTeams: false }, { teamId: 'ENG', allPublicTeams: true }])(
    'rejects one for %j',
    async (scope) => {
      const error = await failure(client().webhooks.create({ url, resourceTypes, ...scope }));
      expect(error.message).toContain('either teamId or allPublicTeams: true');
    },
  );
});
