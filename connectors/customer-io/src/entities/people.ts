import { entity } from '@agent-connectors/core';
import { peopleReads } from './people-reads.ts';
import { peopleWrites } from './people-writes.ts';

/** People: read through the App API, changed through the Track API. */
export const people = entity(
  {
    summary: 'People (customers in API paths) of the workspace: attributes, messages, segments, subscriptions.',
    also: ['profiles', 'users', 'subscribers', 'contacts', 'customers', 'leads', 'recipients'],
    key: 'cio_id',
  },
  () => ({ ...peopleReads(), ...peopleWrites() }),
);
