import { expect, it } from 'vitest';
import { seededSource } from '../../../engine/random.ts';
import { createStore } from '../store.ts';

const now = new Date('2026-11-20T12:00:00Z');
const create = (seed: number) => createStore({ random: seededSource(seed, 'github'), now: () => now, resets: 0 });
const store = create(1);

it('is equal for equal seeds, and different for others', () => {
  const text = (seed: number) =>
    JSON.stringify([create(seed).issues.all(), create(seed).refs.all(), create(seed).runs.all()]);
  expect(text(1)).toBe(text(1));
  expect(text(2)).not.toBe(text(1));
});

it('is older than the clock', () => {
  const latest = '2026-11-20T12:00:00Z';
  for (const issue of store.issues.all()) {
    expect([issue.created_at, issue.updated_at, issue.closed_at ?? ''].every((time) => time <= latest)).toBe(true);
    expect(issue.closed_at === null || issue.created_at <= issue.closed_at).toBe(true);
  }
  const times = [store.comments, store.discussionComments, store.runs, store.releases, store.threads].flatMap((table) =>
    JSON.stringify(table.all()).match(/2\d{3}-\d{2}-\d{2}T[\d:]+Z/g),
  );
  expect(times.filter((time) => (time ?? '') > latest)).toEqual([]);
});

it('refers only to records that exist', () => {
  for (const { pull, user, assignees } of store.issues.all()) {
    for (const login of [user, ...assignees]) expect(store.users.get(login), login).toBeDefined();
    if (pull) for (const sha of [pull.headSha, pull.baseSha]) expect(store.commits.get(sha), sha).toBeDefined();
  }
  for (const { sha } of [...store.refs.all(), ...store.runs.all()]) expect(store.commits.get(sha), sha).toBeDefined();
  for (const { parents } of store.commits.all())
    for (const sha of parents) expect(store.commits.get(sha)).toBeDefined();
  for (const { issue } of [...store.comments.all(), ...store.threads.all()])
    expect(store.issues.get(issue)).toBeDefined();
});

it('has as much as lists with pages need', () => {
  const main = store.repos.all()[0]?.id;
  const issues = store.issues.filter(({ repo }) => repo === main);
  expect([issues.filter(({ pull }) => !pull).length, issues.filter(({ pull }) => pull).length]).toEqual([120, 40]);
  expect([store.repos.size, store.teams.size, store.discussions.size]).toEqual([5, 5, 12]);
});
