import * as v from 'valibot';
import { crud, restRoutes } from '../../../../engine/crud.ts';
import type { SandboxRequest } from '../../../../engine/emulator.ts';
import { json } from '../../../../engine/wire-response.ts';
import { integer, oneOf, readForNewsletter, readQuery, required } from '../../fields.ts';
import { offsetOf } from '../../metrics/buckets.ts';
import { pageOf } from '../../pages.ts';
import { unprocessable } from '../../rejections.ts';
import type { Newsletter } from '../../store/messages.ts';
import type { Store } from '../../store/store.ts';
import { reportRoutes } from '../reports.ts';
import { appStyle, type Routes, recordOf } from '../style.ts';
import { addContent, newsletterBody, rateLimit, readNewsletter, rejectNewsletter } from './input.ts';
import { contentsOf, rejectUnfinished, rejectUnsendable, sendDue, sendNewsletter } from './sending.ts';
import { contentRoutes, languageRoutes } from './variants.ts';
import { newsletterResponse, newsletterView } from './view.ts';

const query = v.object({ sort: v.optional(oneOf(['asc', 'desc']), 'asc') });

export function newsletterRoutes(store: Store): Routes {
  const { newsletters, contents } = store;
  const newsletterOf = (request: SandboxRequest): Newsletter => {
    sendDue(store);
    return recordOf(request, 'newsletter_id', newsletters);
  };
  const view = (newsletter: Newsletter) => newsletterView(store, newsletter);
  const path = '/v1/newsletters/{newsletter_id}';
  const parents = { path, newsletterOf };
  return {
    'GET /v1/newsletters': (request) => {
      sendDue(store);
      const all = newsletters.all();
      const sorted = readQuery(request, query).sort === 'asc' ? all : all.toReversed();
      const page = pageOf(request, sorted, { defaultLimit: 50, maxLimit: 1000, key: ({ id }) => id });
      return json({ newsletters: page.items.map(view), next: page.next });
    },
    'POST /v1/newsletters': (request) => {
      const { newsletter: read, content, more, sendNow } = readNewsletter(store, request);
      if (sendNow) rejectUnfinished(store, read);
      const newsletter = newsletters.insert({ id: newsletters.nextNumber(), ...read });
      addContent(store, newsletter.type, content, { newsletter_id: newsletter.id, ...more });
      return newsletterResponse(store, sendNow ? sendNewsletter(store, newsletter) : newsletter);
    },
    [`GET ${path}`]: (request) => newsletterResponse(store, newsletterOf(request)),
    ...crud(appStyle(store.now), {
      noun: 'Newsletter',
      table: newsletters,
      routes: restRoutes(path, ['delete']),
      removed: (newsletter) => {
        for (const { id } of contentsOf(store, newsletter)) contents.delete(id);
      },
    }),
    [`POST ${path}/send`]: (request) => {
      const newsletter = newsletterOf(request);
      readForNewsletter(rateLimit, newsletterBody(request, true));
      rejectUnsendable(newsletter);
      rejectUnfinished(store, newsletter);
      return newsletterResponse(store, sendNewsletter(store, newsletter));
    },
    [`POST ${path}/schedule`]: (request) => {
      const newsletter = newsletterOf(request);
      const scheduledAt = scheduleOf(store, newsletter, request);
      return newsletterResponse(store, newsletters.put({ ...newsletter, scheduledAt, updated: store.now() }));
    },
    ...contentRoutes(store, parents),
    ...languageRoutes(store, parents),
    ...reportRoutes(store, path, newsletterOf, {
      field: 'newsletter_id',
      templates: (newsletter) => contentsOf(store, newsletter),
    }),
  };
}

const scheduledAt = v.object({ scheduled_at: integer });
const schedule = v.object({
  timezone: v.pipe(
    required,
    v.check((timezone) => offsetOf(timezone) !== undefined, 'is unknown'),
  ),
  tz_match_enabled: v.optional(v.unknown()),
  rate_limit_time_period: v.optional(v.unknown()),
});

/** Reads the time at which a newsletter is to be sent; 0 removes it and returns null. */
function scheduleOf(store: Store, newsletter: Newsletter, request: SandboxRequest): number | null {
  const body = newsletterBody(request);
  const { scheduled_at: at } = readForNewsletter(scheduledAt, body);
  if (at === 0) return newsletter.scheduledAt === null ? rejectNewsletter('newsletter is not scheduled') : null;
  if (at <= store.now()) unprocessable('scheduled_at must be in the future');
  const { tz_match_enabled, rate_limit_time_period } = readForNewsletter(schedule, body);
  readForNewsletter(rateLimit, body);
  if (tz_match_enabled === true && rate_limit_time_period === 86_400) {
    unprocessable('rate_limit_time_period is limited to one hour with tz_match_enabled');
  }
  rejectUnsendable(newsletter);
  return at;
}
