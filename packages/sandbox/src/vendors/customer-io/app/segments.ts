import { asObject } from '../../../engine/body.ts';
import type { SandboxRequest } from '../../../engine/emulator.ts';
import { json } from '../../../engine/wire-response.ts';
import type { Segment } from '../store/segments.ts';
import type { Store } from '../store/store.ts';
import { badRequest, conflict } from '../wire/app-errors.ts';
import { appBody, stringField } from '../wire/body.ts';
import { pageOf } from '../wire/page.ts';
import { recordOf } from '../wire/query.ts';
import type { Routes } from '../wire/refusal.ts';
import { identifierLists } from './customers.ts';

export function segmentRoutes(store: Store): Routes {
  const segmentOf = (request: SandboxRequest) => recordOf(request, 'segment_id', store.segments.all());
  return {
    'GET /v1/segments': () => json({ segments: store.segments.all().map(renderSegment) }),
    'POST /v1/segments': (request) => {
      const fields = asObject(appBody(request).segment) ?? badRequest('segment is required');
      const name = stringField(fields, 'name') || badRequest('name is required');
      const segment = store.segments.create({
        name,
        description: stringField(fields, 'description') ?? '',
        type: 'manual',
        state: 'finished',
        progress: null,
        tags: [],
        members: new Set(),
        created: store.now(),
        updated: store.now(),
      });
      return json({ segment: renderSegment(segment) });
    },
    'GET /v1/segments/{segment_id}': (request) => json({ segment: renderSegment(segmentOf(request)) }),
    'DELETE /v1/segments/{segment_id}': (request) => {
      const segment = segmentOf(request);
      if (segment.type === 'dynamic') badRequest('only manual segments can be deleted');
      if (Object.values(usersOf(store, segment.id)).some((ids) => ids.length > 0)) conflict('segment is in use');
      store.segments.remove(segment.id);
      return { status: 204 };
    },
    'GET /v1/segments/{segment_id}/customer_count': (request) =>
      json({ count: store.segments.membersOf(segmentOf(request)).length }),
    'GET /v1/segments/{segment_id}/membership': (request) => {
      const segment = segmentOf(request);
      const members = store.segments.membersOf(segment);
      const page = pageOf(request, members, { defaultLimit: 1000, maxLimit: 30_000, key: (person) => person.seq });
      // Both lists are null instead of empty.
      const lists = page.items.length > 0 ? identifierLists(page.items) : { ids: null, identifiers: null };
      return json({ segment_id: segment.id, ...lists, next: page.next });
    },
    'GET /v1/segments/{segment_id}/used_by': (request) => {
      const { id } = segmentOf(request);
      return json({ used_by: { segment_id: id, ...usersOf(store, id) } });
    },
  };
}

function usersOf(store: Store, id: number): Record<'campaigns' | 'draft_newsletters' | 'sent_newsletters', number[]> {
  const newsletters = store.newsletters.filter((newsletter) => newsletter.segmentIds.includes(id));
  const idsOf = (records: readonly { readonly id: number }[]) => records.map((record) => record.id);
  return {
    campaigns: [
      ...idsOf(store.campaigns.filter((one) => [...one.triggerSegmentIds, ...one.filterSegmentIds].includes(id))),
      ...idsOf(store.broadcasts.filter((broadcast) => broadcast.segmentId === id)),
    ],
    draft_newsletters: idsOf(newsletters.filter((newsletter) => newsletter.sentAt === null)),
    sent_newsletters: idsOf(newsletters.filter((newsletter) => newsletter.sentAt !== null)),
  };
}

function renderSegment(segment: Segment): Record<string, unknown> {
  return {
    id: segment.id,
    deduplicate_id: `${segment.id}:${segment.updated}`,
    name: segment.name,
    description: segment.description,
    state: segment.state,
    progress: segment.progress,
    type: segment.type,
    tags: segment.tags,
    ...(segment.conditions === undefined ? {} : { conditions: segment.conditions }),
    created_at: segment.created,
    updated_at: segment.updated,
  };
}
