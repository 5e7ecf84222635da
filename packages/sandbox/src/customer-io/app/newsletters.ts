import { json } from '../../engine/answer.ts';
import type { SandboxRequest } from '../../engine/stand-in.ts';
import { linksReply, metricsReply } from '../metrics/answers.ts';
import { renderContent } from '../render/template.ts';
import type { Newsletter } from '../store/campaign.ts';
import type { Store } from '../store/store.ts';
import { pageOf } from '../wire/page.ts';
import { choiceQuery, recordOf } from '../wire/query.ts';
import type { Routes } from '../wire/refusal.ts';
import { deliveriesReply } from './deliveries.ts';

export function newsletterRoutes(store: Store): Routes {
  const newsletterOf = (request: SandboxRequest) => recordOf(request, 'newsletter_id', store.newsletters);
  const sentBy = (one: Newsletter) => store.deliveries.all().filter((delivery) => delivery.newsletterId === one.id);
  return {
    'GET /v1/newsletters': (request) => {
      const sort = choiceQuery(request, 'sort', ['asc', 'desc'] as const) ?? 'asc';
      const sorted = sort === 'asc' ? store.newsletters : store.newsletters.toReversed();
      const page = pageOf(request, sorted, { defaultLimit: 50, maxLimit: 1000, key: (newsletter) => newsletter.id });
      return json({ newsletters: page.items.map(renderNewsletter), next: page.next });
    },
    'GET /v1/newsletters/{newsletter_id}': (request) => json({ newsletter: renderNewsletter(newsletterOf(request)) }),
    'GET /v1/newsletters/{newsletter_id}/contents': (request) => {
      const { id, contents } = newsletterOf(request);
      return json({ contents: contents.map((content) => renderContent(store, content, { newsletter_id: id })) });
    },
    'GET /v1/newsletters/{newsletter_id}/contents/{content_id}': (request) => {
      const { id, contents } = newsletterOf(request);
      const content = recordOf(request, 'content_id', contents);
      return json({ content: renderContent(store, content, { newsletter_id: id }) });
    },
    'GET /v1/newsletters/{newsletter_id}/metrics': (request) =>
      metricsReply(request, store.now(), sentBy(newsletterOf(request))),
    'GET /v1/newsletters/{newsletter_id}/metrics/links': (request) => {
      const newsletter = newsletterOf(request);
      return linksReply(request, store.now(), sentBy(newsletter), newsletter.contents);
    },
    'GET /v1/newsletters/{newsletter_id}/messages': (request) => {
      const { id } = newsletterOf(request);
      return deliveriesReply(store, request, (delivery) => delivery.newsletterId === id);
    },
  };
}

function renderNewsletter(newsletter: Newsletter): Record<string, unknown> {
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
