import type { CheckResult, Meta, Page, PagePromise, RequestPreview, Result } from '@agent-connectors/core';
import {
  createPylon,
  createPylonWith,
  type Filter,
  type Issue,
  issues,
  type Me,
  type Message,
  me,
  type PostedMessage,
  type Pylon,
} from './index.ts';

// Not executed: `tsc --noEmit` checks the inferred types below.

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
/** Fails to compile unless both types are identical. */
declare function same<A, B>(..._: Same<A, B> extends true ? [] : ['not the same type', A, B]): void;

declare const pylon: Pylon;
const range = { start_time: '2026-10-01T00:00:00Z', end_time: '2026-10-30T00:00:00Z' };

export async function results() {
  same<Awaited<ReturnType<typeof pylon.issues.get<never, false>>>, Result<Issue>>();
  const issue = await pylon.issues.get({ id: '1042' });
  same<typeof issue.data, Issue>();
  same<typeof issue.meta, Meta>();

  const list = pylon.issues.list(range);
  same<typeof list, PagePromise<Issue>>();
  const page = await list;
  same<typeof page, Page<Issue>>();
  same<typeof page.meta.nextCursor, string | undefined>();
  for await (const item of list) same<typeof item, Issue>();
  for await (const one of list.pages()) same<typeof one, Page<Issue>>();

  const message = (await pylon.messages.list({ id: '1042' })).data[0];
  same<typeof message, Message | undefined>();
  same<typeof posted.data, PostedMessage>();
  const gone = await pylon.issues.delete({ id: '1042' });
  same<typeof gone, Result<null>>();
  same<Awaited<ReturnType<typeof pylon.check>>, CheckResult>();
}
declare const posted: Awaited<ReturnType<typeof pylon.issueReplies.create<never, false>>>;

export function fieldsOfAnIssue(issue: Issue) {
  same<typeof issue.id, string>();
  same<typeof issue.number, number | null | undefined>();
  same<typeof issue.title, string | null | undefined>();
  same<typeof issue.tags, string[] | null | undefined>();
  same<NonNullable<typeof issue.assignee>['id'], string>();
  same<NonNullable<typeof issue.requester>['email'], string | null | undefined>();
  same<NonNullable<NonNullable<typeof issue.custom_fields>[string]['values']>, string[]>();
  same<NonNullable<typeof issue.time_in_status_seconds>, { [state: string]: number }>();
  // @ts-expect-error -- Pylon calls it assignee.
  issue.assigned_to;
  // @ts-expect-error -- the field may be missing.
  issue.tags.length;
}

export async function names() {
  await pylon.users.list();
  await pylon.teams.create();
  await pylon.me.get();
  // @ts-expect-error -- unknown entity.
  pylon.isues;
  // @ts-expect-error -- unknown action.
  pylon.issues.fetch;
  // @ts-expect-error -- a message cannot be changed.
  pylon.messages.update;
}

export async function parameters() {
  // @ts-expect-error -- a range is required.
  await pylon.issues.list();
  // @ts-expect-error -- both ends of the range are required.
  await pylon.issues.list({ start_time: '2026-10-01T00:00:00Z' });
  // @ts-expect-error -- misspelled.
  await pylon.issues.list({ ...range, limt: 10 });
  // @ts-expect-error -- a page size is a number.
  await pylon.accounts.list({ limit: '10' });
  // @ts-expect-error -- the path requires an ID.
  await pylon.issues.get({});
  // @ts-expect-error -- the path's parameter is called id.
  await pylon.issues.get({ issue_id: '1042' });
  await pylon.issues.get({ id: 1042 });
  // @ts-expect-error -- the path has two parameters.
  await pylon.messages.delete({ id: '1042' });
  // @ts-expect-error -- a reply requires a message.
  await pylon.issueReplies.create({ id: '1042', body_html: '<p>Hi.</p>' });
  // @ts-expect-error -- unknown issue type.
  await pylon.issues.update({ id: '1042', type: 'incident' });
  // @ts-expect-error -- priority can only be set on creation.
  await pylon.issues.update({ id: '1042', priority: 'high' });
  // @ts-expect-error -- nested names are type-checked, too.
  await pylon.issues.create({ title: 'A', body_html: 'B', destination_metadata: { destination: 'email', from: 'x' } });
  await pylon.issues.update({
    id: '1042',
    custom_fields: [
      { slug: 'seats', value: '5' },
      { slug: 'envs', values: ['a'] },
    ],
  });
  // @ts-expect-error -- values of custom fields are strings.
  await pylon.issues.update({ id: '1042', custom_fields: [{ slug: 'seats', value: 5 }] });
}

export async function filters() {
  await pylon.issues.search();
  await pylon.issues.search({
    filter: {
      operator: 'and',
      subfilters: [
        { field: 'state', operator: 'in', values: ['new'] },
        { custom_field: 'priority', operator: 'equals', value: 'high' },
      ],
    },
  });
  // @ts-expect-error -- misspelled field.
  await pylon.issues.search({ filter: { field: 'stat', operator: 'equals', value: 'new' } });
  // @ts-expect-error -- misspelled operator.
  await pylon.issues.search({ filter: { field: 'state', operator: 'eq', value: 'new' } });
  // @ts-expect-error -- misspelled field, in a subfilter.
  await pylon.issues.search({ filter: { operator: 'or', subfilters: [{ field: 'stat', operator: 'is_set' }] } });
  // @ts-expect-error -- a field of issues, not of contacts.
  await pylon.contacts.search({ filter: { field: 'state', operator: 'equals', value: 'new' } });
  const filter: Filter<'email'> = { field: 'email', operator: 'equals', value: 'ada@kestrelcloud.example' };
  await pylon.users.search({ filter });
}

export async function byIds() {
  const issue = await pylon.execute('issues', 'get', { id: '1042' });
  same<typeof issue, Result<Issue>>();
  const list = pylon.execute('issues', 'list', range);
  same<typeof list, PagePromise<Issue>>();
  same<Awaited<typeof reply>, Result<PostedMessage>>();
  await pylon.execute('users', 'list');
  // @ts-expect-error -- unknown entity.
  await pylon.execute('isues', 'list', range);
  // @ts-expect-error -- IDs are in snake case.
  await pylon.execute('issueReplies', 'create', { id: '1', body_html: '', message_id: '2' });
  // @ts-expect-error -- unknown action.
  await pylon.execute('issues', 'lst', range);
  // @ts-expect-error -- an action of issues, not of me.
  await pylon.execute('me', 'list');
  // @ts-expect-error -- the path requires an ID.
  await pylon.execute('issues', 'get', {});
  // @ts-expect-error -- misspelled parameter.
  await pylon.execute('issues', 'get', { id: '1042', expand: 'account' });
}
const reply = pylon.execute('issue_replies', 'create', { id: '1', body_html: '', message_id: '2' });

export async function options(dryRun: boolean) {
  const preview = await pylon.issues.delete({ id: '1042' }, { dryRun: true });
  same<typeof preview, Result<RequestPreview>>();
  const listPreview = await pylon.issues.list(range, { dryRun: true });
  same<typeof listPreview, Result<RequestPreview>>();
  const byIdsPreview = await pylon.execute('issues', 'get', { id: '1' }, { dryRun: true });
  same<typeof byIdsPreview, Result<RequestPreview>>();
  const sent = await pylon.issues.get({ id: '1042' }, { dryRun: false });
  same<typeof sent, Result<Issue>>();
  const either = await pylon.issues.get({ id: '1042' }, { dryRun });
  same<typeof either, Result<Issue | RequestPreview>>();

  const { data } = await pylon.issues.get({ id: '1042' }, { fields: ['id', 'assignee.email'] });
  same<typeof data.id, string>();
  same<NonNullable<typeof data.assignee>['email'], string | null | undefined>();
  // @ts-expect-error -- not among the selected fields.
  data.title;
  for await (const item of pylon.issues.list(range, { fields: ['number'] })) {
    same<typeof item, { number?: number | null | undefined }>();
  }
  // @ts-expect-error -- misspelled field.
  await pylon.issues.get({ id: '1042' }, { fields: ['titel'] });
  // @ts-expect-error -- misspelled option.
  await pylon.issues.get({ id: '1042' }, { dryrun: true });
}

export function clients() {
  same<ReturnType<typeof createPylon>, Pylon>();
  createPylon({ apiToken: 'pyl_1', region: 'eu', timeout: 5000 });
  // @ts-expect-error -- unknown region.
  createPylon({ region: 'asia' });
  // @ts-expect-error -- misspelled option.
  createPylon({ apiKey: 'pyl_1' });
  const some = createPylonWith({ issues, me });
  same<ReturnType<typeof some.me.get<never, false>>, Promise<Result<Me>>>();
  // @ts-expect-error -- not passed to createPylonWith.
  some.accounts;
}
