import type { Random } from '../../../engine/random.ts';
import type { Delivery } from '../store/delivery.ts';
import type { Person } from '../store/people.ts';

export const suppressionTypes = ['blocks', 'bounces', 'spam_reports', 'invalid_emails'] as const;

/** An address to which the email provider no longer delivers. */
export interface Suppression {
  readonly type: (typeof suppressionTypes)[number];
  readonly email: string;
  readonly created: number;
  readonly reason: string;
  readonly status: string;
}

/** Generates the suppression lists from bounces and complaints. The list of blocks stays empty. */
export function generateSuppressions(random: Random, deliveries: readonly Delivery[]): Suppression[] {
  const byEmail = new Map<string, Suppression>();
  for (const { type, recipient: email, metrics, failure_message } of deliveries) {
    if (type !== 'email' || byEmail.has(email)) continue;
    const { bounced, spammed } = metrics;
    const reported = { email, status: '550' };
    if (spammed !== undefined) {
      byEmail.set(email, { ...reported, type: 'spam_reports', created: spammed, reason: 'reported as spam' });
    } else if (bounced !== undefined) {
      const reason = failure_message ?? '550 5.1.1 mailbox does not exist';
      const list = random.chance(0.15) ? 'invalid_emails' : 'bounces';
      byEmail.set(email, { ...reported, type: list, created: bounced, reason });
    }
  }
  return [...byEmail.values()];
}

/** A person who opted out of messages from a sender. */
export interface OptOut {
  readonly cioId: string;
  readonly channel: 'sms' | 'whatsapp';
  readonly from: string;
}

const senders = [
  { channel: 'sms', from: '+12025550143' },
  { channel: 'sms', from: '+12025550178' },
  { channel: 'whatsapp', from: '+12025550143' },
] as const;

/** Generates opt-outs: some of the people with a phone number replied STOP. */
export function generateOptOuts(random: Random, people: readonly Person[]): OptOut[] {
  const reachable = people.filter(({ attributes }) => attributes.has('phone') && attributes.has('id'));
  return reachable.flatMap(({ cioId }) => {
    if (!random.chance(0.04)) return [];
    return random.sample(senders, random.chance(0.2) ? 2 : 1).map((sender) => ({ cioId, ...sender }));
  });
}
