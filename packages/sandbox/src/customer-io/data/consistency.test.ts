import { expect, it } from 'vitest';
import { seededSource } from '../../engine/random.ts';
import { createStore } from '../store/create-store.ts';
import type { Store } from '../store/store.ts';
import { testNow, testTime } from '../test-client.ts';

const storeOf = (seed: number) => createStore({ random: seededSource(seed, 'customer-io'), now: () => testTime });
const store = storeOf(1);

it('has messages whose steps come in order and none from the future', () => {
  const order = ['sent', 'delivered', 'opened', 'clicked'] as const;
  for (const { created, metrics } of store.deliveries.all()) {
    let last = created;
    for (const metric of order) {
      const at = metrics[metric];
      if (at === undefined) continue;
      expect(at).toBeGreaterThanOrEqual(last);
      last = at;
    }
    expect(Math.max(created, ...Object.values(metrics))).toBeLessThanOrEqual(testNow);
  }
});

it('sends no more than it tried and delivers no more than it sent', () => {
  const count = (metric: 'sent' | 'delivered' | 'opened' | 'clicked') =>
    store.deliveries.all().filter((delivery) => delivery.type === 'email' && delivery.metrics[metric]).length;
  const counts = [count('sent'), count('delivered'), count('opened'), count('clicked')];
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  expect(counts.at(-1)).toBeGreaterThan(100);
});

it('names only people, parents and templates that exist', () => {
  const actions = new Set(
    [...store.campaigns, ...store.broadcasts].flatMap(({ actions }) => actions.map(({ id }) => id)),
  );
  for (const delivery of store.deliveries.all()) {
    const person = store.people.find('cio_id', delivery.cioId ?? '');
    expect(person?.createdAt).toBeLessThanOrEqual(delivery.created);
    if (delivery.actionId !== null) expect(actions.has(delivery.actionId)).toBe(true);
  }
});

it('has created before updated, and both before now', () => {
  const records = [...store.campaigns, ...store.broadcasts, ...store.newsletters, ...store.transactional];
  for (const { created, updated } of [...records, ...store.segments.all(), ...store.collections.all()]) {
    expect(created).toBeLessThanOrEqual(updated);
    expect(updated).toBeLessThanOrEqual(testNow);
  }
});

it('gives nobody an identifier twice and uses reserved domains only', () => {
  const people = store.people.all();
  expect(people.length).toBeGreaterThanOrEqual(5000);
  const emails = people.flatMap((person) => person.attributes.get('email') ?? []);
  expect(new Set(emails).size).toBe(emails.length);
  expect(emails.every((email) => /^[a-z0-9.]+@[a-z-]+\.example$/.test(email))).toBe(true);
});

it('has the same data for the same seed, whatever is asked for first', () => {
  const digest = (one: Store, backwards: boolean) => {
    const parts = [
      () => one.people.all().slice(-3),
      () => one.deliveries.all().slice(0, 50),
      () => one.activities.all().slice(0, 50),
      () => one.suppressions.all(),
    ];
    const order = backwards ? parts.toReversed() : parts;
    const values = order.map((part) => part());
    return JSON.stringify(backwards ? values.toReversed() : values);
  };
  expect(digest(storeOf(1), true)).toBe(digest(storeOf(1), false));
  expect(digest(storeOf(2), false)).not.toBe(digest(storeOf(1), false));
});
