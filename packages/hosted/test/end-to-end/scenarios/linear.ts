import { createLinear, type Linear, linear } from '@agent-connectors/linear';
import { expect } from 'vitest';
import { connect } from '../../../src/index.ts';
import { all, failure, first, ids, pick } from '../calls.ts';
import type { Suite } from '../suite.ts';

// Each way asks Linear for fields of its own, so what they have in common is compared.
const ofIssue = [
  'id',
  'identifier',
  'number',
  'title',
  'description',
  'priority',
  'url',
  'createdAt',
  'dueDate',
  'labelIds',
] as const;
const ofProject = ['id', 'name', 'description', 'slugId', 'url', 'startDate', 'targetDate', 'progress'] as const;
const ofTeam = ['id', 'key', 'name', 'description', 'timezone', 'cyclesEnabled'] as const;
const ofUser = ['id', 'name', 'displayName', 'email', 'admin', 'active', 'isMe'] as const;
const ofState = ['id', 'name', 'type', 'color', 'position'] as const;

export const linearSuite: Suite<Linear> = {
  connector: 'linear',
  direct: createLinear,
  hosted: (options) => connect(linear, options),
  scenarios: [
    {
      name: 'walks all pages of issues',
      reads: true,
      covers: ['issues.list'],
      async run(client) {
        const walked = await all(client.issues.list({ limit: 40 }));
        expect(walked.length).toBeGreaterThan(100);
        expect(new Set(ids(walked)).size).toBe(walked.length);
        return walked.map((issue) => [pick(issue, ofIssue), issue.state?.id, issue.team?.key, issue.assignee?.id]);
      },
    },
    {
      name: 'continues at the cursor of a page',
      reads: true,
      covers: ['users.list'],
      async run(client) {
        const one = await client.users.list({ limit: 3 });
        expect(one.meta).toMatchObject({ hasMore: true, nextCursor: expect.any(String) });
        const two = await client.users.list({ limit: 3, cursor: one.meta.nextCursor });
        expect(ids(one.data)).not.toContain(first(two.data).id);
        return [...one.data, ...two.data].map((user) => pick(user, ofUser));
      },
    },
    {
      name: 'gets records that listings return',
      reads: true,
      covers: [
        'issues.list',
        'issues.get',
        'projects.list',
        'projects.get',
        'teams.list',
        'teams.get',
        'users.list',
        'users.get',
        'workflow_states.list',
        'comments.get',
      ],
      async run(client, vendor) {
        const listed = first((await client.issues.list({ limit: 1 })).data);
        const { data: issue } = await client.issues.get({ id: listed.identifier ?? '' });
        expect(issue.id).toBe(listed.id);
        const { data: projects } = await client.projects.list();
        const { data: project } = await client.projects.get({ id: first(projects).id });
        const { data: teams } = await client.teams.list();
        const { data: team } = await client.teams.get({ id: first(teams).id });
        const { data: users } = await client.users.list();
        const { data: user } = await client.users.get({ id: first(users).id });
        const { data: states } = await client.workflowStates.list();
        const { data: comment } = await client.comments.get({
          id: first((await vendor.comments.list({ limit: 1 })).data).id,
        });
        return [
          pick(issue, ofIssue),
          [...projects, project].map((each) => pick(each, ofProject)),
          [...teams, team].map((each) => pick(each, ofTeam)),
          [...users, user].map((each) => pick(each, ofUser)),
          states.map((state) => [pick(state, ofState), state.team?.key]),
          pick(comment, ['id', 'body', 'url', 'createdAt', 'editedAt']),
        ];
      },
    },
    {
      name: 'selects fields, of records and of listings',
      reads: true,
      covers: ['issues.list', 'issues.get'],
      async run(client) {
        const fields = ['id', 'title', 'state.type'] as const;
        const { data: listed } = await client.issues.list({ limit: 3 }, { fields });
        const { data: issue } = await client.issues.get({ id: first(listed).id ?? '' }, { fields });
        expect(Object.keys(issue).sort()).toEqual(['id', 'state', 'title']);
        return [listed, issue];
      },
    },
    {
      name: 'creates issues, comments and projects, and changes them',
      covers: [
        'issues.create',
        'issues.update',
        'comments.create',
        'comments.update',
        'projects.create',
        'projects.update',
      ],
      async run(client, vendor) {
        const team = first((await vendor.teams.list()).data);
        const { data: issue } = await client.issues.create({ teamId: team.id, title: 'Export fails', priority: 2 });
        const { data: named } = await client.issues.update(
          { id: issue.id, title: 'Exports fail' },
          { fields: ['id', 'title'] },
        );
        expect(named).toEqual({ id: issue.id, title: 'Exports fail' });
        const { data: comment } = await client.comments.create({ issueId: issue.id, body: 'On it.' });
        const { data: edited } = await client.comments.update({ id: comment.id, body: 'Done.' });
        const { data: project } = await client.projects.create({ name: 'Migration', teamIds: [team.id] });
        const { data: renamed } = await client.projects.update({ id: project.id, name: 'Migration 2' });
        // IDs differ: the direct client chooses those of new records at random.
        return [pick(issue, ['title', 'number', 'priority']), pick(edited, ['body']), pick(renamed, ['name'])];
      },
    },
    {
      name: 'changes issues, comments and projects, as the vendor then has them',
      covers: [
        'issues.update',
        'comments.update',
        'projects.update',
        'teams.list',
        'workflow_states.list',
        'users.list',
      ],
      async run(client, vendor) {
        const team = first((await client.teams.list()).data);
        const user = first((await client.users.list()).data);
        const { data: states } = await client.workflowStates.list();
        const state = first(states.filter((each) => each.team?.id === team.id && each.type === 'started'));
        const { data: issue } = await vendor.issues.create({ teamId: team.id, title: 'Export fails', priority: 1 });
        await client.issues.update({ id: issue.id, stateId: state.id, assigneeId: user.id, title: 'Exports fail' });
        const { data: comment } = await vendor.comments.create({ issueId: issue.id, body: 'On it.' });
        await client.comments.update({ id: comment.id, body: 'Done.' });
        const { data: project } = await vendor.projects.create({ name: 'Migration', teamIds: [team.id] });
        await client.projects.update({
          id: project.id,
          name: 'Migration 2',
          targetDate: '2027-02-01',
          leadId: user.id,
        });
        const { data: changed } = await vendor.issues.get({ id: issue.id });
        const { data: comments } = await vendor.issueComments.list({ id: issue.id });
        const { data: led } = await vendor.projects.get({ id: project.id });
        expect(changed).toMatchObject({
          title: 'Exports fail',
          priority: 1,
          state: { id: state.id },
          assignee: { id: user.id },
        });
        expect(comments.map(({ body }) => body)).toEqual(['Done.']);
        expect(led).toMatchObject({ name: 'Migration 2', targetDate: '2027-02-01', lead: { id: user.id } });
        // IDs differ: the direct client chooses those of new records at random.
        return [
          pick(changed, ['identifier', 'number', 'title', 'description', 'priority', 'createdAt', 'labelIds']),
          comments.map(({ body, user: author }) => [body, author?.id]),
          pick(led, ['name', 'description', 'targetDate']),
        ];
      },
    },
  ],
  knownGaps: [
    {
      name: 'a record that does not exist is not found',
      reads: true,
      reason: 'Errors of GraphQL have the status 200, and the platform makes a 400 of every one.',
      operations: [],
      run: async (client) => (await failure(client.issues.get({ id: 'ENG-99999' }))).code,
      direct: 'not_found',
      hosted: 'invalid_request',
    },
  ],
};
