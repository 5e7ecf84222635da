import { topics } from '../../data/settings.ts';
import { subscriptions } from '../../render/person.ts';
import type { Newsletter } from '../../store/messages.ts';
import { isUnsubscribed, type Person } from '../../store/people.ts';
import type { Store } from '../../store/store.ts';
import { type Template, templatesOf } from '../../store/templates.ts';
import { sendTemplate } from '../send/deliver.ts';
import { rejectNewsletter } from './input.ts';

/** Rejects changes to a newsletter that was sent. */
export function rejectSent({ sent_at }: Newsletter): void {
  if (sent_at !== null) rejectNewsletter('newsletter has already been sent');
}

/** Rejects sending or scheduling a newsletter that was sent or has no recipients. */
export function rejectUnsendable(newsletter: Newsletter): void {
  rejectSent(newsletter);
  if (newsletter.recipient_segment_ids.length === 0 && newsletter.recipients === undefined) {
    rejectNewsletter('no recipients have been configured');
  }
}

/** Rejects an audience that is still being counted. */
export function rejectUnfinished({ segments }: Store, newsletter: Pick<Newsletter, 'recipient_segment_ids'>): void {
  const isUnfinished = newsletter.recipient_segment_ids.some((id) => segments.get(id)?.state !== 'finished');
  if (isUnfinished) rejectNewsletter('segments are still processing');
}

/** Sends a newsletter to its recipients, in each person's language if available. */
export function sendNewsletter(store: Store, newsletter: Newsletter): Newsletter {
  const sent = { ...newsletter, sent_at: store.now(), updated: store.now(), scheduledAt: null };
  const contents = contentsOf(store, newsletter);
  audienceOf(store, newsletter).forEach((person, index) => {
    const content = contentFor(newsletter, contents, person, index);
    if (content) sendTemplate(store, person, content, { newsletter_id: newsletter.id, content_id: content.id });
  });
  return store.newsletters.put(sent);
}

/** Sends the scheduled newsletters that are due. */
export function sendDue(store: Store): void {
  const isDue = ({ scheduledAt, sent_at }: Newsletter) =>
    scheduledAt !== null && scheduledAt <= store.now() && sent_at === null;
  for (const newsletter of store.newsletters.filter(isDue)) {
    store.settle();
    sendNewsletter(store, newsletter);
  }
}

export function contentsOf({ contents }: Store, { id }: { readonly id: number }): Template[] {
  return templatesOf(contents, 'newsletter_id', id);
}

/** Returns the recipients of a newsletter: its audience without people who opted out. */
function audienceOf({ audience, people }: Store, newsletter: Newsletter): readonly Person[] {
  const segments = newsletter.recipient_segment_ids.map(audience.testOf);
  const inSegments = (person: Person) => segments.some((belongs) => belongs?.(person));
  const test = audience.compile(newsletter.recipients) ?? inSegments;
  const topic = topics.find(({ id }) => id === newsletter.subscription_topic_id)?.identifier;
  return people.all().filter((person) => {
    if (!test(person) || isUnsubscribed(person)) return false;
    return topic === undefined || subscriptions(person)[topic] === true;
  });
}

/** Returns the content for a person: of their test group, in their language or else in the default one. */
function contentFor({ testGroups }: Newsletter, all: readonly Template[], person: Person, index: number) {
  const group = testGroups.length > 0 ? testGroups[index % testGroups.length] : undefined;
  const contents = all.filter(({ id }) => group?.content_ids.includes(id) ?? true);
  const wanted = person.attributes.get('language');
  return (
    contents.find(({ language }) => language !== '' && language === wanted) ??
    contents.find(({ language }) => language === '')
  );
}
