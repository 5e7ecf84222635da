import { createPylon, type Pylon, pylon } from '@agent-connectors/pylon';
import { expect } from 'vitest';
import { connect } from '../../../src/index.ts';
import { all, failure, first, ids } from '../calls.ts';
import type { Suite } from '../suite.ts';
import { pylonWork } from './pylon-work.ts';

const day = { start_time: '2026-11-19T12:00:00Z', end_time: '2026-11-20T12:00:00Z' };

export const pylonSuite: Suite<Pylon> = {
  connector: 'pylon',
  direct: createPylon,
  hosted: (options) => connect(pylon, options),
  scenarios: [
    {
      name: 'lists the issues of a range, and gets one by its ID and by its number',
      reads: true,
      covers: ['issues.list', 'issues.get'],
      async run(client) {
        const { data, meta } = await client.issues.list(day);
        expect(data.length).toBeGreaterThan(10);
        const issue = first(data);
        const byId = await client.issues.get({ id: issue.id });
        const byNumber = await client.issues.get({ id: String(issue.number) });
        expect([byId.data.id, byNumber.data.id]).toEqual([issue.id, issue.id]);
        return [data, meta.hasMore, byId.data, byNumber.data];
      },
    },
    {
      name: 'walks all pages of a range that is read in windows',
      reads: true,
      covers: ['issues.list'],
      async run(client) {
        const walked = await all(
          client.issues.list({ start_time: '2024-11-20T12:00:00Z', end_time: '2026-11-20T12:00:00Z' }),
        );
        expect(new Set(ids(walked)).size).toBe(walked.length);
        return ids(walked);
      },
    },
    {
      name: 'walks all pages of accounts and contacts',
      reads: true,
      covers: ['accounts.list', 'contacts.list'],
      async run(client) {
        const accounts = await all(client.accounts.list());
        const contacts = await all(client.contacts.list());
        // More than a page of 100 records.
        expect(contacts.length).toBeGreaterThan(100);
        expect(new Set(ids(contacts)).size).toBe(contacts.length);
        return [accounts, contacts];
      },
    },
    {
      name: 'continues at the cursor of a page',
      reads: true,
      covers: ['contacts.list'],
      async run(client) {
        const one = await client.contacts.list();
        expect(one.meta).toMatchObject({ hasMore: true, nextCursor: expect.any(String) });
        const two = await client.contacts.list({ cursor: one.meta.nextCursor });
        expect(ids(one.data)).not.toContain(first(two.data).id);
        return [one.data, two.data, two.meta.hasMore];
      },
    },
    {
      name: 'returns no issues for a range without any',
      reads: true,
      covers: ['issues.list'],
      hostedWarning: /no records and nothing about further pages/,
      async run(client) {
        const { data, meta } = await client.issues.list({
          start_time: '2020-01-01T00:00:00Z',
          end_time: '2020-02-01T00:00:00Z',
        });
        expect(data).toEqual([]);
        return [data, meta.hasMore ?? false];
      },
    },
    {
      name: 'selects fields, of records and of listings',
      reads: true,
      covers: ['issues.list', 'issues.get', 'accounts.get', 'accounts.list'],
      async run(client) {
        const { data: listed } = await client.issues.list(day, { fields: ['id', 'requester.email'] });
        const { id } = first(listed);
        expect(Object.keys(first(listed))).toEqual(['id', 'requester']);
        const issue = await client.issues.get(
          { id: id ?? '' },
          { fields: ['number', 'state', 'custom_fields.priority.value'] },
        );
        const { data: accounts } = await client.accounts.list({}, { fields: ['name', 'id'] });
        const account = await client.accounts.get({ id: first(accounts).id ?? '' }, { fields: ['name'] });
        return [listed, issue.data, accounts, account.data];
      },
    },
    {
      name: 'fails alike for what does not exist',
      reads: true,
      covers: [],
      async run(client) {
        const id = '00000000-0000-4000-8000-000000000000';
        const failures = await Promise.all([
          failure(client.issues.get({ id })),
          failure(client.accounts.get({ id })),
          failure(client.contacts.get({ id })),
          failure(client.tags.update({ id, value: 'none' })),
          failure(client.issues.delete({ id })),
          failure(client.messages.list({ id })),
        ]);
        expect(failures.map(({ code, outcome }) => [code, outcome])).toEqual(
          failures.map(() => ['not_found', 'rejected']),
        );
        return failures;
      },
    },
    {
      name: 'fails alike for what the vendor rejects',
      reads: true,
      covers: ['issues.list'],
      async run(client) {
        const { id } = first((await client.issues.list(day)).data);
        const failures = [
          await failure(client.issues.list({ start_time: '2026-11-20T00:00:00Z', end_time: '2026-11-01T00:00:00Z' })),
          await failure(client.issueStatuses.update({ id, state: 'no_such_state' })),
          await failure(client.accounts.create({ name: 'Nobody', owner_id: 'no-such-user' })),
        ];
        expect(failures.map(({ code }) => code)).toEqual(failures.map(() => 'invalid_request'));
        return failures;
      },
    },
    {
      name: 'reads the organization: teams, tags, users, custom fields, forms and roles',
      reads: true,
      covers: [
        'teams.list',
        'teams.get',
        'tags.list',
        'tags.get',
        'users.list',
        'users.get',
        'custom_fields.list',
        'custom_fields.get',
        'ticket_forms.list',
        'user_roles.list',
        'me.get',
      ],
      async run(client) {
        const [teams, tags, users, fields, ofAccounts, forms, roles] = [
          (await client.teams.list()).data,
          (await client.tags.list()).data,
          (await client.users.list()).data,
          (await client.customFields.list({ object_type: 'issue' })).data,
          (await client.customFields.list({ object_type: 'account' })).data,
          (await client.ticketForms.list()).data,
          (await client.userRoles.list()).data,
        ];
        for (const listing of [teams, tags, users, fields, ofAccounts, forms, roles])
          expect(listing).not.toHaveLength(0);
        const team = (await client.teams.get({ id: first(teams).id })).data;
        const tag = (await client.tags.get({ id: first(tags).id })).data;
        const user = (await client.users.get({ id: first(users).id })).data;
        const field = (await client.customFields.get({ id: first(fields).id })).data;
        expect([team, tag, user]).toEqual([first(teams), first(tags), first(users)]);
        const { data: me } = await client.me.get();
        return { teams, tags, users, fields, ofAccounts, forms, roles, team, tag, user, field, me };
      },
    },
    ...pylonWork,
  ],
  knownGaps: [
    {
      name: 'a record that exists already is a conflict',
      reads: true,
      reason: "The platform passes the vendor's message on without `exists_id`, by which the direct client knows it.",
      operations: [],
      async run(client) {
        const email = (await client.contacts.list()).data.find((contact) => contact.email)?.email ?? '';
        return (await failure(client.contacts.create({ name: 'Twice', email }))).code;
      },
      direct: 'conflict',
      hosted: 'invalid_request',
    },
  ],
};
