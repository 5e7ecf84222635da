import type { SandboxRequest } from '../../../engine/emulator.ts';
import type { Store } from '../store/store.ts';
import { identifierField } from '../wire/body.ts';
import type { Routes } from '../wire/refusal.ts';
import { metaErrors } from '../wire/track-errors.ts';
import { done, trackBody } from './body.ts';

const idTypes = ['id', 'email', 'cio_id'] as const;

/** Membership of manual segments. */
export function trackSegmentRoutes(store: Store): Routes {
  return {
    'POST /api/v1/segments/{segment_id}/add_customers': (request) => {
      const { segment, people } = readMembers(store, request);
      for (const person of people) segment.members.add(person.cioId);
      return done();
    },
    'POST /api/v1/segments/{segment_id}/remove_customers': (request) => {
      const { segment, people } = readMembers(store, request);
      for (const person of people) segment.members.delete(person.cioId);
      return done();
    },
  };
}

function readMembers(store: Store, request: SandboxRequest) {
  const id = request.params.segment_id ?? '';
  const segment = (/^\d+$/.test(id) ? store.segments.get(Number(id)) : undefined) ?? metaErrors('segment not found');
  if (segment.type !== 'manual') metaErrors('segment is not a manual segment');
  const asked = request.query.get('id_type') || 'id';
  const type = idTypes.find((one) => one === asked) ?? metaErrors('id_type must be id, email or cio_id');
  const ids = trackBody(request).ids;
  if (!Array.isArray(ids) || ids.length === 0) return metaErrors('ids is required');
  if (ids.length > 1000) metaErrors('ids is limited to 1000');
  // Identifiers that nobody has, or of another type, are ignored.
  const people = ids.flatMap((value) => {
    const person = store.people.find(type, identifierField({ value }, 'value') ?? '');
    return person ? [person] : [];
  });
  return { segment, people };
}
