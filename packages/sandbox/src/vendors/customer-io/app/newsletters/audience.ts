import { asObject } from '../../../../engine/body.ts';
import { subscriptions } from '../../render/person.ts';
import { compileAudience, type Test } from '../../store/audience.ts';
import type { Newsletter } from '../../store/campaign.ts';
import { isUnsubscribed, type Person } from '../../store/person.ts';
import type { Store } from '../../store/store.ts';

interface Recipients {
  readonly test: Test;
  readonly segmentIds: readonly number[];
}

/**
 * Compiles the recipients of a newsletter. Their reference has `and`, `or`, `not`, `segment` and `attribute` at any place.
 * Undefined for anything else.
 */
export function compileRecipients(filter: unknown, segment: (id: number) => Test | undefined): Recipients | undefined {
  const test = compileAudience(filter, segment);
  return test && { test, segmentIds: [...new Set(wantedSegments(filter))] };
}

/** The segments that people are chosen by, without those that they must not be in. */
function wantedSegments(filter: unknown): number[] {
  const { and, or, segment } = asObject(filter) ?? {};
  const id = asObject(segment)?.id;
  const parts = [and, or].flatMap((list) => (Array.isArray(list) ? list : []));
  return [...(typeof id === 'number' ? [id] : []), ...parts.flatMap(wantedSegments)];
}

/** Everyone a newsletter goes to: its audience without those who do not want it. */
export function audienceOf(store: Store, newsletter: Newsletter): readonly Person[] {
  const compiled = compileRecipients(newsletter.recipients, store.segments.testOf);
  const segments = newsletter.segmentIds.map(store.segments.testOf);
  const test = compiled?.test ?? ((person: Person) => segments.some((belongs) => belongs?.(person)));
  const topic = store.topics.find(({ id }) => id === newsletter.topicId)?.identifier;
  return store.people.all().filter((person) => {
    if (!test(person) || isUnsubscribed(person)) return false;
    return topic === undefined || subscriptions(person, store.topics)[topic] === true;
  });
}
