import type { Random } from '../../../engine/random.ts';
import { type Activity, messageActivity } from '../store/activities.ts';
import type { Delivery } from '../store/delivery.ts';
import { ulid } from '../store/ids.ts';
import type { Person } from '../store/people.ts';
import words from './activities.json' with { type: 'json' };
import { day } from './settings.ts';

/** Generates the activity log of the last 30 days: the events of messages and people. */
export function generateActivities(
  random: Random,
  now: number,
  deliveries: readonly Delivery[],
  people: readonly Person[],
): Activity[] {
  const from = now - 30 * day;
  const activities: Activity[] = [];
  for (const delivery of deliveries) {
    // The deliveries are newest first, and those before this time can hardly have recent events.
    if (delivery.created < from - 15 * day) break;
    for (const [metric, at] of Object.entries(delivery.metrics)) {
      if (at >= from) activities.push(messageActivity(random, delivery, metric, at));
    }
  }
  for (let count = 0; count < 2600; count++) {
    const person = random.pick(people);
    const timestamp = random.int(Math.max(from, person.createdAt), now - 30);
    activities.push(behaviour(random, person, timestamp));
  }
  for (const person of people) {
    if (person.createdAt < from) continue;
    const data = { email: { from: '', to: person.attributes.get('email') ?? '' } };
    const at = { timestamp: person.createdAt, cioId: person.cioId };
    activities.push({ id: ulid(random, person.createdAt), type: 'profile_create', ...at, data: {} });
    activities.push({ id: ulid(random, person.createdAt), type: 'attribute_change', ...at, data });
  }
  return activities;
}

function behaviour(random: Random, person: Person, timestamp: number): Activity {
  const base = { id: ulid(random, timestamp), timestamp, cioId: person.cioId };
  const kind = random.keyed({ event: 60, page: 25, screen: 15 });
  if (kind === 'page') {
    const url = `https://www.larkspur.example${random.pick(words.pages)}`;
    return { ...base, type: 'page', url, name: url, data: { url } };
  }
  if (kind === 'screen') return { ...base, type: 'screen', name: random.pick(words.screens), data: {} };
  const name = random.keyed(words.events);
  return { ...base, type: 'event', name, data: dataOf(random, name) };
}

function dataOf(random: Random, name: string): Readonly<Record<string, unknown>> {
  if (name === 'lesson_completed')
    return { unit: random.int(1, 60), score: random.int(60, 100), minutes: random.int(2, 14) };
  if (name === 'checkout_started')
    return { plan: random.pick(['plus', 'family']), interval: random.pick(['month', 'year']) };
  if (name === 'milestone_reached') return { lessons: random.pick([50, 100, 250]) };
  return {};
}
