import { findRecord } from '../changes.ts';
import { pageFromQuery, pageOf, position } from '../paging.ts';
import type { PylonRoutes } from '../pylon-body.ts';
import type { PylonStore } from '../store.ts';

/** Added after July 2026: neither parameters nor fields are documented. Pages as the other lists do. */
export function emailSuppressionRoutes(store: PylonStore): PylonRoutes {
  return {
    'GET /email-suppressions': ({ query }) => {
      const page = pageOf(store.emailSuppressions.all(), pageFromQuery(query), position);
      return { data: page.records, pagination: page.pagination };
    },
    'DELETE /email-suppressions/{id}': ({ params }) => {
      store.emailSuppressions.delete(findRecord(store.emailSuppressions, params.id, 'Email suppression').id);
      return {};
    },
  };
}
