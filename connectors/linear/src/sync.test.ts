import type { Entities } from '@agent-connectors/core';
import { expect, it } from 'vitest';
import { linear } from './connector.ts';

it('a sync reads pages of 100, where its listings have pages', () => {
  const entities: Entities = linear.entities;
  const limits = Object.values(entities).flatMap(({ sync, operations }) =>
    [sync?.full, sync?.changed].flatMap((listing) => {
      const list = operations[listing?.operation ?? ''];
      const hasPages = list?.graphql?.document.includes('$first') === true;
      return listing !== undefined && hasPages ? [listing.params?.['limit']] : [];
    }),
  );
  expect(limits.length).toBeGreaterThan(20);
  expect(new Set(limits)).toEqual(new Set([100]));
});
