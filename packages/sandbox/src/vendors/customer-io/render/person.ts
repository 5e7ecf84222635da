import { asObject } from '../../../engine/body.ts';
import { topics } from '../data/settings.ts';
import { identifiersOf, isUnsubscribed, type Person } from '../store/people.ts';

/** Returns a profile with `id` as in the request. Every attribute is text. */
export function personView(person: Person, reference: string) {
  const computed = JSON.stringify({ topics: subscriptions(person) });
  const names = [...person.attributes.keys()];
  const timestamps = names.map((name) => [name, person.changedAt.get(name) ?? person.createdAt] as const);
  return {
    id: reference,
    identifiers: identifiersOf(person),
    attributes: { ...Object.fromEntries(person.attributes), _cio_subscription_preferences_computed: computed },
    timestamps: { ...Object.fromEntries(timestamps), _cio_subscription_preferences_computed: 0 },
    unsubscribed: isUnsubscribed(person),
    devices: person.devices,
  };
}

/** Returns a person's preference by topic: their own choice, or else the topic's default. */
export function subscriptions(person: Person): Record<string, boolean> {
  const chosen = chosenTopics(person);
  return Object.fromEntries(
    topics.map(({ identifier, subscribed_by_default }) => {
      const choice = chosen[identifier];
      return [identifier, typeof choice === 'boolean' ? choice : subscribed_by_default];
    }),
  );
}

/** Returns the topics with a person's own choice. */
export function chosenTopics(person: Person): Readonly<Record<string, unknown>> {
  try {
    const preferences: unknown = JSON.parse(person.attributes.get('cio_subscription_preferences') ?? '{}');
    return asObject(asObject(preferences)?.topics) ?? {};
  } catch {
    return {};
  }
}
