import type { Newsletter } from '../../store/campaign.ts';
import type { Person } from '../../store/person.ts';
import type { Store } from '../../store/store.ts';
import type { Template } from '../../store/template.ts';
import { newsletterError } from '../../wire/newsletter-errors.ts';
import { sendTemplate } from '../send/send-template.ts';
import { audienceOf } from './audience.ts';

/** Refuses to send or schedule what went out before or would reach nobody. */
export function checkSendable(newsletter: Newsletter): void {
  if (newsletter.sentAt !== null) newsletterError(400, 'newsletter has already been sent');
  if (newsletter.segmentIds.length === 0 && newsletter.recipients === undefined) {
    newsletterError(400, 'no recipients have been configured');
  }
}

/** Refuses an audience that is still being counted. */
export function checkSegments(store: Store, newsletter: Newsletter): void {
  const unfinished = newsletter.segmentIds.some((id) => store.segments.get(id)?.state !== 'finished');
  if (unfinished) newsletterError(400, 'segments are still processing');
}

/** Sends a newsletter to everyone it is for, in each person's language where there is one. */
export function sendNewsletter(store: Store, newsletter: Newsletter): void {
  newsletter.sentAt = store.now();
  newsletter.updated = store.now();
  newsletter.scheduledAt = null;
  audienceOf(store, newsletter).forEach((person, index) => {
    const content = contentFor(newsletter, person, index);
    if (content) sendTemplate(store, person, content, { newsletterId: newsletter.id, contentId: content.id });
  });
}

/** Sends what was scheduled for a time that has come. */
export function sendDue(store: Store): void {
  for (const newsletter of store.newsletters) {
    const due = newsletter.scheduledAt !== null && newsletter.scheduledAt <= store.now();
    if (!due || newsletter.sentAt !== null) continue;
    store.settle();
    sendNewsletter(store, newsletter);
  }
}

/** The content for somebody: of their test group, in their language or else in the default one. */
function contentFor(newsletter: Newsletter, person: Person, index: number): Template | undefined {
  const groups = newsletter.testGroups;
  const group = groups.length > 0 ? groups[index % groups.length] : undefined;
  const contents = newsletter.contents.filter((content) => group?.contentIds.includes(content.id) ?? true);
  const language = person.attributes.get('language');
  return (
    contents.find((content) => content.language !== '' && content.language === language) ??
    contents.find((content) => content.language === '')
  );
}
