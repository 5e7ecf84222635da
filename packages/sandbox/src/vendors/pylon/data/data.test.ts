import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom, seededSource } from '../../../engine/random.ts';
import { createPylonStore, type PylonStore } from '../store.ts';

const time = new Date('2026-11-20T12:00:00Z');
const now = '2026-11-20T12:00:00Z';
const create = (seed: number) => createPylonStore({ random: seededSource(seed, 'pylon'), now: () => time, resets: 0 });

let store: PylonStore;
beforeAll(() => {
  store = create(1);
});

describe('the initial data', () => {
  it('is large enough for paging', () => {
    expect(store.accounts.size).toBeGreaterThanOrEqual(40);
    expect(store.contacts.size).toBeGreaterThanOrEqual(300);
    expect(store.issues.size).toBeGreaterThanOrEqual(2000);
  });

  it('spreads issues over 120 days, most of them in the last 25', () => {
    const ages = store.issues.all().map(({ created_at }) => (time.getTime() - Date.parse(created_at)) / 86_400_000);
    expect(Math.max(...ages)).toBeLessThanOrEqual(120.01);
    expect(Math.max(...ages)).toBeGreaterThan(115);
    expect(ages.filter((age) => age < 25).length / ages.length).toBeGreaterThan(0.7);
  });

  it('keeps times in order and before now', () => {
    for (const issue of store.issues.all()) {
      expect(issue.created_at <= issue.latest_message_time, issue.id).toBe(true);
      expect(issue.latest_message_time <= issue.updated_at && issue.updated_at <= now, issue.id).toBe(true);
      if (issue.first_response_time) expect(issue.first_response_time >= issue.created_at).toBe(true);
      expect(issue.resolution_time !== null, issue.id).toBe(issue.state === 'closed');
    }
    for (const account of store.accounts.all())
      expect(account.created_at <= account.updated_at && account.updated_at <= now).toBe(true);
  });

  it('fills every placeholder of a story and keeps its messages in order', () => {
    for (const issue of store.issues.all().slice(-200)) {
      const conversation = store.conversationOf(issue);
      const [messages, threads] = [conversation.messages.all(), conversation.threads.all()];
      const texts = [issue.title, ...messages.map(({ message_html }) => message_html)];
      expect(texts.join(' ')).not.toMatch(/[{}]|undefined/);
      expect(messages.map(({ timestamp }) => timestamp)).toEqual(messages.map(({ timestamp }) => timestamp).toSorted());
      expect(messages[0]?.message_html).toBe(issue.body_html);
      expect(messages.at(-1)?.timestamp).toBe(issue.latest_message_time);
      for (const message of messages) {
        expect(message.thread_id !== null).toBe(message.is_private);
        if (message.is_private) expect(threads.map(({ id }) => id)).toContain(message.thread_id);
      }
    }
  });

  it('uses reserved domains and consistent accounts', () => {
    for (const contact of store.contacts.all()) {
      expect(contact.email).toMatch(/@([a-z0-9-]+\.)+example$/);
      const account = contact.account_id === null ? undefined : store.accounts.get(contact.account_id);
      if (account) expect(contact.email?.endsWith(`@${account.primary_domain}`)).toBe(true);
    }
    for (const issue of store.issues.all()) {
      if (issue.requester_id) expect(store.contacts.get(issue.requester_id)?.account_id).toBe(issue.account_id);
    }
  });

  it('has the same conversation whatever was read before', () => {
    const other = create(1);
    const numbers = [3000, 1500, 2700];
    const read = (from: PylonStore, order: readonly number[]) =>
      order.map((number) => {
        const issue = from.issues.find((candidate) => candidate.number === number)!;
        return [number, from.conversationOf(issue).messages.all()] as const;
      });
    expect(new Map(read(other, numbers))).toEqual(new Map(read(store, numbers.toReversed())));
    expect(create(2).issues.all()[0]).not.toEqual(store.issues.all()[0]);
  });

  it('refers only to existing records', () => {
    const random = createRandom(seededSource(9));
    for (const issue of random.sample(store.issues.all(), 100)) {
      if (issue.assignee_id) expect(store.users.get(issue.assignee_id)).toBeDefined();
      if (issue.team_id) expect(store.teams.get(issue.team_id)).toBeDefined();
      for (const tag of issue.tags) expect(store.tags.find(({ value }) => value === tag)).toBeDefined();
      for (const slug of Object.keys(issue.custom_fields)) {
        expect(store.customFields.find((field) => field.object_type === 'issue' && field.slug === slug)).toBeDefined();
      }
    }
  });

  it('keeps the times of other records in order and before now', () => {
    const { featureRequests, customObjects, callRecordings, macros, trainingData } = store;
    const records: { readonly id: string; readonly created_at: string; readonly updated_at: string }[] = [
      ...[...store.projects.all(), ...store.milestones.all(), ...store.tasks.all(), ...store.taskComments.all()],
      ...[...featureRequests.all(), ...customObjects.all(), ...callRecordings.all()],
      ...[...macros.all(), ...trainingData.all()],
    ];
    for (const { created_at, updated_at, id } of records) {
      expect(created_at <= updated_at && updated_at <= now, id).toBe(true);
    }
    for (const article of store.articles.all()) {
      expect(article.created_at <= article.last_edited_at && article.last_edited_at <= now, article.id).toBe(true);
      if (article.last_published_at) expect(article.last_published_at <= article.last_edited_at).toBe(true);
    }
    for (const { submitted_at } of store.surveyResponses.all()) expect(submitted_at <= now).toBe(true);
    for (const { action_happened_at } of store.auditLogs.all()) expect(action_happened_at <= now).toBe(true);
  });

  it('is the same whichever record is requested first', () => {
    const other = create(1);
    const ask = (from: PylonStore) => [from.tasks.all(), from.articles.all(), from.surveyResponses.all()];
    other.surveys.all();
    other.macros.all();
    expect(ask(other)).toEqual(ask(store));
  });

  it('connects other records to existing ones', () => {
    for (const task of store.tasks.all()) {
      const milestone = task.milestone_id === null ? undefined : store.milestones.get(task.milestone_id);
      expect(milestone?.project_id ?? null).toBe(task.project_id);
      if (task.project_id) expect(store.projects.get(task.project_id)?.account_id).toBe(task.account_id);
      expect(store.accounts.get(task.account_id ?? '')).toBeDefined();
      for (const slug of Object.keys(task.custom_fields)) expect(slug).toBe('effort');
    }
    for (const comment of store.taskComments.all()) expect(store.tasks.get(comment.task_id)).toBeDefined();
    for (const recording of store.callRecordings.all()) {
      const account = store.accounts.get(recording.account_id ?? '');
      const domains = ['kestrelcloud.example', account?.primary_domain];
      for (const email of recording.participant_emails) expect(domains).toContain(email.split('@')[1]);
    }
    for (const request of store.featureRequests.all()) {
      for (const { source_id } of request.evidence) if (source_id) expect(store.issues.get(source_id)).toBeDefined();
    }
    for (const article of store.articles.all()) {
      expect(store.collections.get(article.collection_id ?? '')?.knowledge_base_id).toBe(article.knowledge_base_id);
    }
  });
});
