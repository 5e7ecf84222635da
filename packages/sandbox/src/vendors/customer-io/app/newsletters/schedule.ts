import { asObject } from '../../../../engine/body.ts';
import type { SandboxRequest } from '../../../../engine/emulator.ts';
import { offsetOf } from '../../metrics/buckets.ts';
import type { Newsletter } from '../../store/campaign.ts';
import type { Store } from '../../store/store.ts';
import { integerField, stringField } from '../../wire/body.ts';
import { newsletterError, unprocessable } from '../../wire/newsletter-errors.ts';
import { checkRateLimit } from './rate-limit.ts';
import { checkSendable } from './sending.ts';

/** Sets or, with 0, takes back the time at which a newsletter is to be sent. */
export function scheduleNewsletter(store: Store, newsletter: Newsletter, request: SandboxRequest): void {
  const body = asObject(request.body) ?? newsletterError(400, 'malformed request body');
  const at = integerField(body, 'scheduled_at') ?? unprocessable('scheduled_at is required');
  if (at === 0) {
    if (newsletter.scheduledAt === null) newsletterError(400, 'newsletter is not scheduled');
    newsletter.scheduledAt = null;
  } else {
    if (at <= store.now()) unprocessable('scheduled_at must be in the future');
    const timezone = stringField(body, 'timezone') || unprocessable('timezone is required');
    if (!offsetOf(timezone)) unprocessable('timezone is unknown');
    checkRateLimit(body);
    if (body.tz_match_enabled === true && body.rate_limit_time_period === 86_400) {
      unprocessable('rate_limit_time_period is limited to one hour with tz_match_enabled');
    }
    checkSendable(newsletter);
    newsletter.scheduledAt = at;
  }
  newsletter.updated = store.now();
}
