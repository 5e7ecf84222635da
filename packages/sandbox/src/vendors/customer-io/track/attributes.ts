import { asObject } from '../../../engine/body.ts';
import { chosenTopics } from '../render/person.ts';
import { ulid } from '../store/ids.ts';
import type { Person } from '../store/person.ts';
import type { Store } from '../store/store.ts';
import type { Fields } from '../wire/body.ts';

/** Keys of an identify call that are instructions, not attributes. */
const instructions = new Set(['id', 'email', 'cio_id', 'anonymous_id', '_update', '_timestamp', 'cio_relationships']);

/** Sets attributes as text and logs what changed. An empty value takes an attribute away. */
export function setAttributes(store: Store, person: Person, values: Fields): void {
  const at = store.now();
  const changes: Record<string, { from: string; to: string }> = {};
  const set = (name: string, text: string) => {
    const before = person.attributes.get(name) ?? '';
    if (before === text) return;
    if (text === '') person.attributes.delete(name);
    else person.attributes.set(name, text);
    person.changedAt.set(name, at);
    changes[name] = { from: before, to: text };
  };
  const topics: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    if (instructions.has(name)) continue;
    if (name === 'cio_subscription_preferences') Object.assign(topics, asObject(asObject(value)?.topics));
    else if (name.startsWith(topicPrefix)) topics[name.slice(topicPrefix.length)] = value;
    else set(name, textOf(value));
  }
  if (Object.keys(topics).length > 0) {
    set('cio_subscription_preferences', JSON.stringify({ topics: { ...chosenTopics(person), ...topics } }));
  }
  if (Object.keys(changes).length > 0) {
    const entry = { id: ulid(store.random, at), timestamp: at, cioId: person.cioId };
    store.activities.add({ ...entry, type: 'attribute_change', data: changes });
  }
}

const topicPrefix = 'cio_subscription_preferences.topics.';

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
