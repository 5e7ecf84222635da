import { expect, it } from 'vitest';
import { seededSource } from '../../engine/random.ts';
import { referencesIn } from './references.ts';
import { createPylonStore } from './store.ts';

const now = new Date('2026-11-20T12:00:00Z');

it('no record names a deleted contact', () => {
  const store = createPylonStore({ random: seededSource(1, 'pylon'), now: () => now, resets: 0 });
  const tables = [store.issues, store.activities, store.articleFeedback, store.surveyResponses];
  const naming = (id: string) => tables.map((table) => JSON.stringify(table.all()).includes(id));
  const [feedback] = store.articleFeedback.filter(({ contact_id }) => contact_id !== null);
  const id = feedback?.contact_id ?? '';
  for (const table of [store.activities, store.surveyResponses] as const) {
    const [record] = table.all();
    if (record) table.update(record.id, { contact_id: id });
  }
  const [first, second] = store.issues.all();
  const follower = { type: 'contact', id } as const;
  const user = { type: 'user', id: store.users.all()[0]?.id ?? '' } as const;
  if (first) store.issues.update(first.id, { followers: [follower, user] });
  if (second) store.issues.update(second.id, { requester_id: id });
  expect(naming(id)).toEqual([true, true, true, true]);

  store.contacts.delete(id);
  referencesIn(store).contact.release(id);
  expect(naming(id)).toEqual([false, false, false, false]);
  expect(store.issues.get(first?.id)?.followers).toEqual([user]);
});
