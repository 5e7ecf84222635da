import { asObject } from '../../../engine/body.ts';
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
 * Compiles the recipients of a newsletter, which must have one shape: an `and` of segments wrapped in `or`, of a `not`
 * around such an `or`, and of plain attribute conditions. Undefined for anything else.
 */
export function compileRecipients(filter: unknown, segment: (id: number) => Test | undefined): Recipients | undefined {
  const conditions = onlyKey(filter, 'and');
  if (!Array.isArray(conditions) || conditions.length === 0) return undefined;
  const parts = conditions.map((condition) => compilePart(condition, segment));
  if (!parts.every((part) => part !== undefined)) return undefined;
  return {
    test: (person) => parts.every((part) => part.test(person)),
    segmentIds: parts.flatMap((part) => part.segmentIds),
  };
}

function compilePart(condition: unknown, segment: (id: number) => Test | undefined): Recipients | undefined {
  const attribute = asObject(onlyKey(condition, 'attribute'));
  if (attribute) {
    const { inverse, ...plain } = attribute;
    const test = compileAudience({ attribute: plain }, segment);
    return test && { test: inverse === true ? (person) => !test(person) : test, segmentIds: [] };
  }
  const excluded = onlyKey(condition, 'not');
  if (excluded !== undefined) {
    const part = compileSegments(excluded, segment);
    return part && { test: (person) => !part.test(person), segmentIds: [] };
  }
  return compileSegments(condition, segment);
}

function compileSegments(condition: unknown, segment: (id: number) => Test | undefined): Recipients | undefined {
  const list = onlyKey(condition, 'or');
  if (!Array.isArray(list) || list.length === 0) return undefined;
  const ids = list.map((entry) => asObject(onlyKey(entry, 'segment'))?.id);
  const segmentIds = ids.filter((id) => typeof id === 'number');
  const tests = segmentIds.map(segment);
  if (segmentIds.length < list.length || !tests.every((test) => test !== undefined)) return undefined;
  return { test: (person) => tests.some((test) => test(person)), segmentIds };
}

function onlyKey(value: unknown, key: string): unknown {
  const fields = asObject(value);
  return fields && Object.keys(fields).length === 1 ? fields[key] : undefined;
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
