import { expect, it } from 'vitest';
import { seededSource } from '../../../engine/random.ts';
import { createStore, type Store } from '../store/store.ts';
import { templateOf } from '../store/templates.ts';
import { testNow, testTime } from '../test-client.ts';

const storeOf = (seed: number) =>
  createStore({ random: seededSource(seed, 'customer-io'), now: () => testTime, resets: 0 });
const store = storeOf(1);

it('has messages with metrics in order and none in the future', () => {
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

it('has no more sends than attempts and no more deliveries than sends', () => {
  const count = (metric: 'sent' | 'delivered' | 'opened' | 'clicked') =>
    store.deliveries.all().filter((delivery) => delivery.type === 'email' && delivery.metrics[metric]).length;
  const counts = [count('sent'), count('delivered'), count('opened'), count('clicked')];
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  expect(counts.at(-1)).toBeGreaterThan(100);
});

it('refers only to existing people, parents and templates', () => {
  for (const delivery of store.deliveries.all()) {
    const person = store.people.find('cio_id', delivery.cioId);
    expect(person?.createdAt).toBeLessThanOrEqual(delivery.created);
    if (delivery.action_id !== null) expect(store.actions.get(delivery.action_id)).toBeDefined();
  }
});

it('has creation times before update times, and both before now', () => {
  const { campaigns, broadcasts, newsletters, transactional, segments, collections, imports } = store;
  const { emails, components, folders } = store.designStudio;
  const { files, folders: assetFolders } = store.assets;
  const named = [campaigns, broadcasts, newsletters, emails, components, folders, files, assetFolders];
  const times = [
    ...named.flatMap((table) => table.all().map(({ created, updated }) => [created, updated])),
    ...[transactional, segments, collections, imports].flatMap((table) =>
      table.all().map(({ created_at, updated_at }) => [created_at, updated_at]),
    ),
  ];
  expect(times.length).toBeGreaterThan(80);
  for (const [created = 0, updated = 0] of times) {
    expect(created).toBeGreaterThan(0);
    expect(created).toBeLessThanOrEqual(updated);
    expect(updated).toBeLessThanOrEqual(testNow);
  }
});

it('relates existing people to existing objects', () => {
  const objects = ['1', '2'].flatMap((type) => store.objects.ofType(type));
  expect(objects).toHaveLength(store.objects.size);
  const related = objects.flatMap((object) => store.objects.relativesOf(object));
  expect(related.length).toBeGreaterThan(1000);
  for (const { relative } of related) {
    expect('cioId' in relative && store.people.find('cio_id', relative.cioId)).toBeTruthy();
  }
});

it('has Design Studio emails with the texts of the messages they are linked to', () => {
  const linked = store.designStudio.emails.filter((email) => email.link !== undefined);
  expect(linked.length).toBeGreaterThan(1);
  for (const { content, link } of linked) {
    const action = templateOf(store, link?.templateId ?? null);
    expect([action?.subject, action?.body]).toEqual([content.subject, content.html]);
  }
});

it('has unique identifiers and only reserved domains', () => {
  const people = store.people.all();
  expect(people.length).toBeGreaterThanOrEqual(5000);
  const emails = people.flatMap((person) => person.attributes.get('email') ?? []);
  expect(new Set(emails).size).toBe(emails.length);
  expect(emails.every((email) => /^[a-z0-9.]+@[a-z-]+\.example$/.test(email))).toBe(true);
});

it('has equal data for equal seeds, whichever record is requested first', () => {
  const digest = (one: Store, backwards: boolean) => {
    const parts = [
      () => one.people.all().slice(-3),
      () => one.deliveries.all().slice(0, 50),
      () => one.activities.all().slice(0, 50),
      () => one.suppressions.all(),
      () => one.objects.ofType('1').map((object) => [...object.attributes]),
      () => one.designStudio.emails.all(),
      () => one.optOuts.all(),
    ];
    const order = backwards ? parts.toReversed() : parts;
    const values = order.map((part) => part());
    return JSON.stringify(backwards ? values.toReversed() : values);
  };
  expect(digest(storeOf(1), true)).toBe(digest(storeOf(1), false));
  expect(digest(storeOf(2), false)).not.toBe(digest(storeOf(1), false));
});
