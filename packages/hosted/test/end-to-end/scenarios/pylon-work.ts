import type { Pylon } from '@agent-connectors/pylon';
import { expect } from 'vitest';
import { failure, first } from '../calls.ts';
import type { Scenario } from '../suite.ts';

const week = { start_time: '2026-11-13T00:00:00Z', end_time: '2026-11-20T12:00:00Z' };

/** The scenarios of Pylon that write. */
export const pylonWork: readonly Scenario<Pylon>[] = [
  {
    name: 'creates, assigns, closes and deletes an issue',
    covers: [
      'issues.create',
      'issues.get',
      'issues.update',
      'issues.delete',
      'issue_assignments.update',
      'issue_statuses.update',
      'users.list',
      'teams.list',
    ],
    async run(client) {
      const user = first((await client.users.list()).data);
      const team = first((await client.teams.list()).data);
      const { data: created } = await client.issues.create({
        title: 'Export is slow',
        body_html: '<p>It takes an hour.</p>',
        requester_email: 'new.person@nowhere.example',
        requester_name: 'New Person',
        priority: 'high',
        tags: ['vip'],
      });
      expect(created).toMatchObject({
        title: 'Export is slow',
        state: 'new',
        requester: { email: 'new.person@nowhere.example' },
      });
      const { id } = created;
      const { data: assigned } = await client.issueAssignments.update({ id, assignee_id: user.id, team_id: team.id });
      expect(assigned).toMatchObject({ id, assignee: { id: user.id }, team: { id: team.id } });
      const { data: held } = await client.issues.update({ id, state: 'on_hold', tags: ['vip', 'escalated'] });
      expect(held).toMatchObject({ state: 'on_hold', tags: ['vip', 'escalated'] });
      const { data: cleared } = await client.issues.update({ id, assignee_id: '', tags: [] });
      expect(cleared.assignee).toBeNull();
      const { data: closed } = await client.issueStatuses.update({ id, state: 'closed' }, { fields: ['id', 'state'] });
      expect(closed).toEqual({ id, state: 'closed' });
      const { data: read } = await client.issues.get({ id });
      expect(read).toMatchObject({ state: 'closed', title: 'Export is slow' });
      const { data: gone } = await client.issues.delete({ id });
      expect(gone).toBeNull();
      const missing = await failure(client.issues.get({ id }));
      return [created, assigned, held, cleared, closed, read, gone, missing];
    },
  },
  {
    name: 'replies, writes notes, opens a thread, and lists the messages',
    covers: [
      'issues.list',
      'messages.list',
      'issue_replies.create',
      'issue_notes.create',
      'issue_threads.create',
      'issues.get',
    ],
    async run(client) {
      // A reply by email needs recipients, which the platform does not take.
      const issue = first((await client.issues.list(week)).data.filter(({ source }) => source === 'slack'));
      const { id } = issue;
      const { data: before } = await client.messages.list({ id });
      const message = first(before.filter(({ is_private }) => is_private === false));
      const { data: reply } = await client.issueReplies.create({
        id,
        message_id: message.id,
        body_html: '<p>It is fixed.</p>',
      });
      const { data: thread } = await client.issueThreads.create({ id, name: 'Triage' });
      const { data: note } = await client.issueNotes.create({ id, body_html: '<p>Look.</p>', thread_id: thread.id });
      const { data: second } = await client.issueNotes.create({ id, body_html: '<p>Yes.</p>', message_id: note.id });
      const { data: after } = await client.messages.list({ id });
      expect(after.length).toBe(before.length + 3);
      expect(after.find((each) => each.id === reply.id)).toMatchObject({
        message_html: '<p>It is fixed.</p>',
        is_private: false,
      });
      expect(after.find((each) => each.id === second.id)).toMatchObject({ is_private: true, thread_id: thread.id });
      const { data: answered } = await client.issues.get({ id });
      expect(answered.state).toBe('waiting_on_customer');
      return [issue, before, reply, thread, note, second, after, answered];
    },
  },
  {
    name: 'creates and updates an account and a contact of it',
    covers: [
      'accounts.create',
      'accounts.get',
      'accounts.update',
      'contacts.create',
      'contacts.get',
      'contacts.update',
      'users.list',
    ],
    async run(client) {
      const owner = first((await client.users.list()).data);
      const { data: account } = await client.accounts.create({
        name: 'Fabrikam',
        domains: ['fabrikam.example'],
        primary_domain: 'fabrikam.example',
        owner_id: owner.id,
        tags: ['startup'],
      });
      const { data: contact } = await client.contacts.create({
        name: 'Fay',
        email: 'fay@fabrikam.example',
        account_id: account.id,
      });
      expect(contact.account?.id).toBe(account.id);
      const { data: renamed } = await client.accounts.update({
        id: account.id,
        name: 'Fabrikam Inc',
        tags: [],
        is_disabled: true,
      });
      expect(renamed).toMatchObject({ id: account.id, name: 'Fabrikam Inc' });
      const { data: moved } = await client.contacts.update({
        id: contact.id,
        name: 'Fay Fox',
        email: 'f@fabrikam.example',
      });
      expect(moved).toMatchObject({ id: contact.id, name: 'Fay Fox', email: 'f@fabrikam.example' });
      const read = [
        (await client.accounts.get({ id: account.id })).data,
        (await client.contacts.get({ id: contact.id })).data,
      ];
      expect(read).toEqual([renamed, moved]);
      return [account, contact, renamed, moved, read];
    },
  },
  {
    name: 'creates and renames tags and teams',
    covers: ['tags.create', 'tags.get', 'tags.update', 'teams.create', 'teams.get', 'teams.update'],
    async run(client) {
      const { data: tag } = await client.tags.create({
        object_type: 'issue',
        value: 'checkout',
        hex_color: '#e5484d',
      });
      const { data: renamed } = await client.tags.update({ id: tag.id, value: 'payments-v2' });
      expect(renamed).toEqual({ ...tag, value: 'payments-v2' });
      expect((await client.tags.get({ id: tag.id })).data).toEqual(renamed);
      const { data: team } = await client.teams.create({ name: 'Night shift' });
      const { data: changed } = await client.teams.update({ id: team.id, name: 'Early shift' });
      expect(changed).toMatchObject({ id: team.id, name: 'Early shift' });
      expect((await client.teams.get({ id: team.id })).data).toEqual(changed);
      return [tag, renamed, team, changed];
    },
  },
  {
    name: 'plans a project with milestones and tasks',
    covers: [
      'accounts.list',
      'users.list',
      'projects.create',
      'projects.update',
      'milestones.create',
      'milestones.update',
      'tasks.create',
      'tasks.update',
    ],
    async run(client, vendor) {
      const account = first((await client.accounts.list()).data);
      const user = first((await client.users.list()).data);
      const { data: project } = await client.projects.create({
        name: 'Onboarding',
        account_id: account.id,
        description_html: '<p>Start.</p>',
        start_date: '2026-12-01T00:00:00Z',
        end_date: '2027-02-01T00:00:00Z',
      });
      const { data: milestone } = await client.milestones.create({
        name: 'Go-live',
        project_id: project.id,
        due_date: '2027-01-15T00:00:00Z',
      });
      const { data: task } = await client.tasks.create({
        title: 'Import contacts',
        body_html: '<p>From the CRM.</p>',
        status: 'not_started',
        assignee_id: user.id,
        project_id: project.id,
        milestone_id: milestone.id,
        due_date: '2026-12-15T00:00:00Z',
      });
      expect(task).toMatchObject({ title: 'Import contacts', status: 'not_started' });
      const { data: started } = await client.tasks.update({
        id: task.id,
        status: 'in_progress',
        title: 'Import people',
      });
      expect(started).toMatchObject({ id: task.id, status: 'in_progress', title: 'Import people' });
      const { data: later } = await client.milestones.update({
        id: milestone.id,
        name: 'Launch',
        due_date: '2027-01-20T00:00:00Z',
      });
      expect(later).toMatchObject({ id: milestone.id, name: 'Launch' });
      const { data: archived } = await client.projects.update({
        id: project.id,
        name: 'Onboarding, done',
        is_archived: true,
      });
      expect(archived).toMatchObject({ id: project.id, name: 'Onboarding, done', is_archived: true });
      const stored = [
        (await vendor.tasks.get({ id: task.id })).data,
        (await vendor.projects.get({ id: project.id })).data,
      ];
      return [project, milestone, task, started, later, archived, stored];
    },
  },
  {
    name: 'writes an article and a collection of a knowledge base',
    covers: ['users.list', 'articles.create', 'articles.update', 'collections.create'],
    async run(client, vendor) {
      const { id } = first((await vendor.knowledgeBases.list()).data);
      const author = first((await client.users.list()).data);
      const { data: collection } = await client.collections.create({
        id,
        title: 'Exports',
        description: 'All about exports.',
        slug: 'exports-2',
      });
      const { data: article } = await client.articles.create({
        id,
        title: 'Export data',
        body_html: '<p>Open Settings.</p>',
        author_user_id: author.id,
        slug: 'export-data-2',
        is_published: true,
      });
      const { data: edited } = await client.articles.update({
        id,
        article_id: article.id,
        title: 'Export your data',
      });
      expect(edited.id).toBe(article.id);
      const { data: stored } = await vendor.articles.get({ id, article_id: article.id });
      return [collection, article, edited, stored];
    },
  },
];
