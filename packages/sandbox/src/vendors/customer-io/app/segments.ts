import * as v from 'valibot';
import { crud, restRoutes } from '../../../engine/crud.ts';
import type { SandboxRequest } from '../../../engine/emulator.ts';
import { json } from '../../../engine/wire-response.ts';
import type { Segment } from '../data/segments.ts';
import { required, text } from '../fields.ts';
import { pageOf } from '../pages.ts';
import { badRequest, conflict } from '../rejections.ts';
import type { Store } from '../store/store.ts';
import { identifierLists } from './customers.ts';
import { appStyle, type Routes, recordOf } from './style.ts';
import { usedBy } from './used-by.ts';

export function segmentRoutes(store: Store): Routes {
  const { audience, segments } = store;
  const segmentOf = (request: SandboxRequest) => recordOf(request, 'segment_id', segments);
  const path = '/v1/segments/{segment_id}';
  return {
    ...crud(appStyle(store.now), {
      noun: 'Segment',
      one: 'segment',
      many: 'segments',
      table: segments,
      view,
      routes: restRoutes(path, ['list', 'create', 'get', 'delete']),
      create: {
        input: v.object({
          segment: v.object({ name: required, description: v.nullish(text, '') }, 'must be an object'),
        }),
        record: ({ segment }) => ({
          ...segment,
          type: 'manual',
          state: 'finished',
          progress: null,
          tags: [],
          members: new Set<string>(),
        }),
      },
      removing: ({ id, type }) => {
        if (type === 'dynamic') badRequest('only manual segments can be deleted');
        if (Object.values(usersOf(store, id)).some((ids) => ids.length > 0)) conflict('segment is in use');
      },
    }),
    [`GET ${path}/customer_count`]: (request) => json({ count: audience.membersOf(segmentOf(request).id).length }),
    [`GET ${path}/membership`]: (request) => {
      const { id } = segmentOf(request);
      const members = audience.membersOf(id);
      const page = pageOf(request, members, { defaultLimit: 1000, maxLimit: 30_000, key: ({ seq }) => seq });
      // Empty lists are null in this response.
      const lists = page.items.length > 0 ? identifierLists(page.items) : { ids: null, identifiers: null };
      return json({ segment_id: id, ...lists, next: page.next });
    },
    [`GET ${path}/used_by`]: (request) => {
      const { id } = segmentOf(request);
      return json({ used_by: { segment_id: id, ...usersOf(store, id) } });
    },
  };
}

function usersOf(store: Store, id: number) {
  return usedBy(store, {
    campaigns: ({ trigger_segment_ids = [], filter_segment_ids = [] }) =>
      [...trigger_segment_ids, ...filter_segment_ids].includes(id),
    broadcasts: ({ segmentId }) => segmentId === id,
    newsletters: ({ recipient_segment_ids }) => recipient_segment_ids.includes(id),
  });
}

function view({ members: _, ...segment }: Segment) {
  return { ...segment, deduplicate_id: `${segment.id}:${segment.updated_at}` };
}
