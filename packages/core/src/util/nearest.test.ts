import { expect, test } from 'vitest';
import { nearest, suggestion } from './nearest.ts';

const names = ['issues', 'accounts', 'job_postings', 'custom_fields', 'start_time', 'end_time', 'readOnly'];

test.each([
  ['issue', 'issues'],
  ['ISSUES', 'issues'],
  ['isseus', 'issues'],
  ['jobPosting', 'job_postings'],
  ['job-postings', 'job_postings'],
  ['fields', 'custom_fields'],
  ['startTime', 'start_time'],
  ['starttme', 'start_time'],
  ['read_only', 'readOnly'],
])('%s is nearest to %s', (wrong, right) => {
  expect(nearest(wrong, names)).toBe(right);
});

test.each(['', 'xyzzy', 'quantum'])('%j has no nearest name', (name) => {
  expect(nearest(name, names)).toBeUndefined();
});

/** Entities of the connectors that their singular, the most common mistake, used to miss. */
const entities = [
  ...[
    'account_activities',
    'account_files',
    'accounts',
    'article_feedback',
    'articles',
    'issue_ai_responses',
    'issues',
  ],
  ...['knowledge_bases', 'macro_groups', 'me', 'messages', 'task_comments', 'tasks', 'user_roles', 'users'],
  ...['application_feedback', 'applications', 'candidate_notes', 'candidates', 'job_boards', 'jobs', 'offer_processes'],
  ...['offers', 'activities', 'broadcast_actions', 'broadcasts', 'campaign_actions', 'campaigns', 'people'],
  ...['custom_fields', 'addresses', 'issue_statuses', 'newsletters', 'versions'],
];

test.each([
  ['issue', 'issues'],
  ['candidate', 'candidates'],
  ['job', 'jobs'],
  ['application', 'applications'],
  ['offer', 'offers'],
  ['message', 'messages'],
  ['account', 'accounts'],
  ['task', 'tasks'],
  ['user', 'users'],
  ['article', 'articles'],
  ['campaign', 'campaigns'],
  ['broadcast', 'broadcasts'],
  ['activity', 'activities'],
  ['address', 'addresses'],
  ['person', 'people'],
  ['customField', 'custom_fields'],
  ['issueStatus', 'issue_statuses'],
  ['isue', 'issues'],
  ['candidats', 'candidates'],
  ['macro', 'macro_groups'],
  ['note', 'candidate_notes'],
  ['broad', 'broadcasts'],
  ['job_list', 'jobs'],
])('among the entities, %s is nearest to %s', (wrong, right) => {
  expect(nearest(wrong, entities)).toBe(right);
  expect(nearest(wrong, entities.toReversed())).toBe(right);
});

test.each(['kb', 'new', 'customer', 'm', 'him', 'person'])('%s has no nearest entity', (name) => {
  expect(
    nearest(
      name,
      entities.filter((entity) => entity !== 'people'),
    ),
  ).toBeUndefined();
});

test.each([
  ['lst', 'list'],
  ['gte', 'get'],
  ['lists', 'list'],
  ['list_all', 'list'],
])('among the actions, %s is nearest to %s', (wrong, right) => {
  expect(nearest(wrong, ['get', 'list', 'create', 'update', 'delete', 'search'])).toBe(right);
});

test.each(['new', 'all', 'set', 'rm'])('%s has no nearest action', (name) => {
  expect(nearest(name, ['get', 'list', 'create', 'update', 'delete', 'search'])).toBeUndefined();
});

test('a very long name is compared in no time', () => {
  expect(nearest('x'.repeat(1_000_000), names)).toBeUndefined();
});

test('for a name without a nearest one, the known names are listed, shortened', () => {
  expect(suggestion('xyzzy', ['a', 'b'])).toBe('there is: a, b');
  expect(suggestion('xyzzy', [])).toBe('there are none');
  const many = Array.from({ length: 25 }, (_, i) => `name${i}`);
  expect(suggestion('zzzzzzzzzzzz', many)).toMatch(/name19, and 5 more$/);
});
