import { type Fields, integerField } from '../../wire/body.ts';
import { unprocessable } from '../../wire/newsletter-errors.ts';

const periods = [60, 3600, 86_400];

/** Refuses half a rate limit. The sandbox sends everything at once whatever the limit says. */
export function checkRateLimit(body: Fields): void {
  const { rate_limit_email_rate: rate, rate_limit_time_period: period, rate_limit_spread: spread } = body;
  if ((rate === undefined) !== (period === undefined)) {
    unprocessable('rate_limit_email_rate and rate_limit_time_period must be given together');
  }
  if (rate !== undefined && (integerField(body, 'rate_limit_email_rate') ?? 0) < 1) {
    unprocessable('rate_limit_email_rate must be at least 1');
  }
  if (period !== undefined && !periods.some((one) => one === period)) {
    unprocessable('rate_limit_time_period must be 60, 3600 or 86400');
  }
  if (spread !== undefined && typeof spread !== 'boolean') unprocessable('rate_limit_spread must be a boolean');
}
