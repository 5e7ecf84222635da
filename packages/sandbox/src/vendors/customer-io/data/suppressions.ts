import type { Random } from '../../../engine/random.ts';
import type { Delivery } from '../store/delivery.ts';
import type { Suppression } from '../store/settings.ts';

/** Generates the suppression lists from what came back. Nothing was ever blocked, so that one list is empty. */
export function generateSuppressions(random: Random, deliveries: readonly Delivery[]): Suppression[] {
  const byEmail = new Map<string, Suppression>();
  for (const delivery of deliveries) {
    const { bounced, spammed } = delivery.metrics;
    if (delivery.type !== 'email' || byEmail.has(delivery.recipient)) continue;
    const reported = { email: delivery.recipient, status: '550' };
    if (spammed !== undefined) {
      const entry = { ...reported, type: 'spam_reports' as const, created: spammed, reason: 'reported as spam' };
      byEmail.set(delivery.recipient, entry);
    } else if (bounced !== undefined) {
      const invalid = random.chance(0.15);
      const reason = delivery.failureMessage ?? '550 5.1.1 mailbox does not exist';
      const type = invalid ? ('invalid_emails' as const) : ('bounces' as const);
      byEmail.set(delivery.recipient, { ...reported, type, created: bounced, reason });
    }
  }
  return [...byEmail.values()];
}
