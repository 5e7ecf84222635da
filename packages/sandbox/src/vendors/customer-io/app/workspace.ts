import { createHmac } from 'node:crypto';
import * as v from 'valibot';
import type { Handler } from '../../../engine/emulator.ts';
import { json } from '../../../engine/wire-response.ts';
import { peopleCount } from '../data/people.ts';
import { channels, objectTypes, topics } from '../data/settings.ts';
import { listOf, readBody, required, text } from '../fields.ts';
import { badRequest } from '../rejections.ts';
import type { Store } from '../store/store.ts';
import type { Routes } from './style.ts';

/** Addresses from the ranges that are reserved for documentation. */
const sendingAddresses = ['192.0.2.10', '192.0.2.11', '198.51.100.24', '198.51.100.25', '203.0.113.7'];

/** Creates the routes of the workspace and its account. */
export function workspaceRoutes({ deliveries, people, objects, now }: Store): Routes {
  return {
    'GET /v1/info/ip_addresses': () => json({ ip_addresses: sendingAddresses }),
    'GET /v1/object_types': () => json({ types: objectTypes }),
    'GET /v1/subscription_topics': () => json({ topics }),
    'GET /v1/subscription_channels': () => json({ channels }),
    // The list has all workspaces of the account, not only the key's.
    'GET /v1/workspaces': () => {
      const size = { people: people.size, object_types: objectTypes.length, objects: objects.size };
      const other = { people: Math.floor(peopleCount / 20), object_types: 1, objects: 12 };
      const workspaces = [
        { id: 1, name: 'Larkspur', ...sent(deliveries.size), ...size },
        { id: 2, name: 'Larkspur staging', ...sent(42), people: 121, object_types: 0, objects: 0 },
        { id: 3, name: 'Larkspur for Teams', ...sent(1804), ...other },
      ];
      return json({ workspaces });
    },
    // Descriptions of attributes and events are only validated, because no operation reads them.
    'POST /v1/data_index/attributes': described('attributes'),
    'POST /v1/data_index/events': described('events'),
    // The page on which people choose their topics.
    'GET /v1/subscription_center/{customer_id}/token': (request) => {
      const identifier = request.params.customer_id ?? '';
      // This endpoint reports an unknown person as a bad request instead of a missing record.
      const { cioId } = people.find('id', identifier) ?? people.find('email', identifier) ?? badRequest();
      const claim = Buffer.from(JSON.stringify({ cio_id: cioId, exp: now() + 24 * 3600 })).toString('base64url');
      const signature = createHmac('sha256', 'sandbox').update(claim).digest('base64url');
      const token = `${claim}.${signature}`;
      return json({ token, url: `https://track.customer.io/u/i/${token}/` });
    },
  };
}

const sent = (count: number) => ({ messages_sent: count, billable_messages_sent: count });

function described(key: 'attributes' | 'events'): Handler {
  const description = v.nullish(v.pipe(text, v.maxLength(255, 'is limited to 255 characters')), '');
  const input = v.object({ [key]: listOf(v.object({ name: required, description }, 'must be an object'), 100) });
  return (request) => {
    readBody(request, input);
    return { status: 204 };
  };
}
