import { json } from '../../../engine/wire-response.ts';
import { peopleCount } from '../data/people.ts';
import { channels } from '../data/topics.ts';
import type { Store } from '../store/store.ts';
import type { Routes } from '../wire/refusal.ts';

/** Addresses from the ranges that are reserved for documentation. */
const sendingAddresses = ['192.0.2.10', '192.0.2.11', '198.51.100.24', '198.51.100.25', '203.0.113.7'];

/** What describes the workspace and the account around it. */
export function workspaceRoutes(store: Store): Routes {
  return {
    'GET /v1/info/ip_addresses': () => json({ ip_addresses: sendingAddresses }),
    'GET /v1/object_types': () => json({ types: store.objectTypes }),
    'GET /v1/subscription_topics': () => json({ topics: store.topics }),
    'GET /v1/subscription_channels': () => json({ channels }),
    // All workspaces of the account, whichever one the key belongs to.
    'GET /v1/workspaces': () =>
      json({
        workspaces: [
          workspace(1, 'Larkspur', store.deliveries.all().length, store.people.size, [2, store.objects.size]),
          workspace(2, 'Larkspur staging', 42, 121, [0, 0]),
          workspace(3, 'Larkspur for Teams', 1804, Math.floor(peopleCount / 20), [1, 12]),
        ],
      }),
  };
}

function workspace(
  id: number,
  name: string,
  sent: number,
  people: number,
  [types, objects]: readonly [number, number],
) {
  return {
    id,
    name,
    messages_sent: sent,
    billable_messages_sent: sent,
    people,
    object_types: types,
    objects,
  };
}
