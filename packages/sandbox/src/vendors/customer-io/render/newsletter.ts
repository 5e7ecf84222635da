import type { Newsletter } from '../store/campaign.ts';

/** A newsletter as the App API returns it: when it is scheduled for is not told. */
export function renderNewsletter(newsletter: Newsletter): Record<string, unknown> {
  return {
    id: newsletter.id,
    deduplicate_id: `${newsletter.id}:${newsletter.updated}`,
    content_ids: newsletter.contents.map((content) => content.id),
    msg_template_ids: newsletter.contents.map((content) => content.templateId),
    name: newsletter.name,
    subject: newsletter.contents[0]?.subject ?? '',
    sent_at: newsletter.sentAt,
    created: newsletter.created,
    updated: newsletter.updated,
    type: newsletter.type,
    tags: newsletter.tags,
    recipient_segment_ids: newsletter.segmentIds,
    subscription_topic_id: newsletter.topicId,
  };
}
