import { asObject } from '../../../engine/body.ts';
import { identifiersOf, isUnsubscribed, type Person } from '../store/person.ts';
import type { Topic } from '../store/settings.ts';

/** A profile with `id` as the request named it. Every attribute is text. */
export function renderPerson(person: Person, reference: string, topics: readonly Topic[]): Record<string, unknown> {
  const computed = JSON.stringify({ topics: subscriptions(person, topics) });
  const timestamps: Record<string, number> = {};
  for (const name of person.attributes.keys()) timestamps[name] = person.changedAt.get(name) ?? person.createdAt;
  return {
    id: reference,
    identifiers: identifiersOf(person),
    attributes: { ...Object.fromEntries(person.attributes), _cio_subscription_preferences_computed: computed },
    timestamps: { ...timestamps, _cio_subscription_preferences_computed: 0 },
    unsubscribed: isUnsubscribed(person),
    devices: person.devices,
  };
}

/** What somebody gets by topic: their own choice, else the topic's default. */
export function subscriptions(person: Person, topics: readonly Topic[]): Record<string, boolean> {
  const chosen = chosenTopics(person);
  return Object.fromEntries(
    topics.map((topic) => {
      const choice = chosen[topic.identifier];
      return [topic.identifier, typeof choice === 'boolean' ? choice : topic.subscribed_by_default];
    }),
  );
}

/** The topics that somebody decided about. */
export function chosenTopics(person: Person): Readonly<Record<string, unknown>> {
  try {
    const preferences: unknown = JSON.parse(person.attributes.get('cio_subscription_preferences') ?? '{}');
    return asObject(asObject(preferences)?.topics) ?? {};
  } catch {
    return {};
  }
}
