import { entity } from '@agent-connectors/core';
import { peopleReads } from './people-reads.ts';
import { peopleWrites } from './people-writes.ts';

/** People: read through the App API, changed through the Track API. */
export const people = entity(
  { summary: 'The people in the workspace, called customers in paths: attributes, messages, segments, subscriptions.' },
  () => ({ ...peopleReads(), ...peopleWrites() }),
);
