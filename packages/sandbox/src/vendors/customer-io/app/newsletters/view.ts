import { json } from '../../../../engine/wire-response.ts';
import type { Newsletter } from '../../store/messages.ts';
import type { Store } from '../../store/store.ts';
import { templateIdOf } from '../../store/templates.ts';
import { contentsOf } from './sending.ts';

/** Returns a newsletter as the App API shows it, which is without its scheduled time. */
export function newsletterView(store: Store, newsletter: Newsletter) {
  const { scheduledAt: _, recipients: _audience, testGroups: _groups, ...shown } = newsletter;
  const contents = contentsOf(store, newsletter);
  return {
    ...shown,
    deduplicate_id: `${newsletter.id}:${newsletter.updated}`,
    content_ids: contents.map(({ id }) => id),
    msg_template_ids: contents.map(templateIdOf),
    subject: contents[0]?.subject ?? '',
  };
}

export function newsletterResponse(store: Store, newsletter: Newsletter) {
  return json({ newsletter: newsletterView(store, newsletter) });
}
