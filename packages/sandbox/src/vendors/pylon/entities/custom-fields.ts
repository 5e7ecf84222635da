import { type PylonRoutes, wholeList } from '../pylon-body.ts';
import { customFieldObjects } from '../records/custom-field.ts';
import { invalid, missing } from '../rejection.ts';
import type { PylonStore } from '../store.ts';

export function customFieldRoutes(store: PylonStore): PylonRoutes {
  return {
    'GET /custom-fields': ({ query }) => {
      const objectType = query.get('object_type') ?? '';
      if (!customFieldObjects.some((known) => known === objectType)) {
        throw invalid(`object_type must be one of ${customFieldObjects.join(', ')}`);
      }
      const data = store.customFields.filter((field) => field.object_type === objectType);
      return { data, pagination: wholeList };
    },
    'GET /custom-fields/{id}': ({ params }) => {
      const field = store.customFields.get(params.id ?? '');
      if (!field) throw missing('Custom field');
      return { data: field };
    },
  };
}
