import { asObject } from '../../../../engine/body.ts';
import type { SandboxRequest } from '../../../../engine/emulator.ts';
import { json } from '../../../../engine/wire-response.ts';
import { linksReply, metricsReply } from '../../metrics/answers.ts';
import { renderNewsletter } from '../../render/newsletter.ts';
import type { Newsletter } from '../../store/campaign.ts';
import type { Store } from '../../store/store.ts';
import { newsletterError } from '../../wire/newsletter-errors.ts';
import { pageOf } from '../../wire/page.ts';
import { choiceQuery, recordOf } from '../../wire/query.ts';
import type { Routes } from '../../wire/refusal.ts';
import { deliveriesReply } from '../deliveries.ts';
import { contentRoutes } from './contents.ts';
import { readNewsletter } from './create.ts';
import { languageRoutes } from './languages.ts';
import { checkRateLimit } from './rate-limit.ts';
import { scheduleNewsletter } from './schedule.ts';
import { checkSegments, checkSendable, sendDue, sendNewsletter } from './sending.ts';

export function newsletterRoutes(store: Store): Routes {
  const newsletterOf = (request: SandboxRequest): Newsletter => {
    sendDue(store);
    return recordOf(request, 'newsletter_id', store.newsletters);
  };
  const sentBy = (one: Newsletter) => store.deliveries.all().filter((delivery) => delivery.newsletterId === one.id);
  return {
    'GET /v1/newsletters': (request) => {
      sendDue(store);
      const sort = choiceQuery(request, 'sort', ['asc', 'desc'] as const) ?? 'asc';
      const sorted = sort === 'asc' ? store.newsletters : store.newsletters.toReversed();
      const page = pageOf(request, sorted, { defaultLimit: 50, maxLimit: 1000, key: (newsletter) => newsletter.id });
      return json({ newsletters: page.items.map(renderNewsletter), next: page.next });
    },
    'POST /v1/newsletters': (request) => {
      const read = readNewsletter(store, request);
      const sendNow = asObject(request.body)?.send_now === true;
      if (sendNow) checkSegments(store, { ...read, id: 0 });
      const newsletter = { ...read, id: store.counters.newsletters.next() };
      store.newsletters.push(newsletter);
      if (sendNow) sendNewsletter(store, newsletter);
      return json({ newsletter: renderNewsletter(newsletter) });
    },
    'GET /v1/newsletters/{newsletter_id}': (request) => json({ newsletter: renderNewsletter(newsletterOf(request)) }),
    'DELETE /v1/newsletters/{newsletter_id}': (request) => {
      const newsletter = newsletterOf(request);
      store.newsletters.splice(store.newsletters.indexOf(newsletter), 1);
      return { status: 204 };
    },
    'POST /v1/newsletters/{newsletter_id}/send': (request) => {
      const newsletter = newsletterOf(request);
      const body = request.body === undefined ? {} : asObject(request.body);
      checkRateLimit(body ?? newsletterError(400, 'malformed request body'));
      checkSendable(newsletter);
      checkSegments(store, newsletter);
      sendNewsletter(store, newsletter);
      return json({ newsletter: renderNewsletter(newsletter) });
    },
    'POST /v1/newsletters/{newsletter_id}/schedule': (request) => {
      const newsletter = newsletterOf(request);
      scheduleNewsletter(store, newsletter, request);
      return json({ newsletter: renderNewsletter(newsletter) });
    },
    ...contentRoutes(store, newsletterOf),
    ...languageRoutes(store, newsletterOf),
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
