import type { Random } from '../../../engine/random.ts';
import type { Delivery, MetricName, Metrics } from '../store/delivery.ts';

interface Outcome {
  readonly metrics: Metrics;
  readonly failure_message: string | null;
}

/** Shares of messages that get a step further, by channel. */
const rates: Readonly<
  Record<Delivery['type'], { fail: number; deliver: number; open: number; click: number; convert: number }>
> = {
  email: { fail: 0.02, deliver: 1, open: 0.44, click: 0.24, convert: 0.18 },
  push: { fail: 0.03, deliver: 0.94, open: 0.16, click: 0, convert: 0.1 },
  in_app: { fail: 0, deliver: 0, open: 0.62, click: 0.3, convert: 0.12 },
  inbox: { fail: 0, deliver: 0, open: 0.5, click: 0.2, convert: 0.05 },
  twilio: { fail: 0.03, deliver: 0.97, open: 0, click: 0.14, convert: 0.12 },
  whatsapp: { fail: 0.02, deliver: 0.97, open: 0.7, click: 0.1, convert: 0.08 },
  slack: { fail: 0.01, deliver: 0, open: 0, click: 0, convert: 0 },
  webhook: { fail: 0.02, deliver: 0, open: 0, click: 0, convert: 0 },
};

const failures: Readonly<Record<string, readonly string[]>> = {
  email: ['550 5.1.1 mailbox does not exist', '552 5.2.2 mailbox full'],
  push: ['device token is not registered'],
  twilio: ['30003: unreachable destination handset'],
  whatsapp: ['131026: message undeliverable'],
  slack: ['channel_not_found'],
  webhook: ['unexpected response: 503 Service Unavailable'],
};

/** Lets a message go out at a time and says how far it came until now. */
export function outcomeOf(random: Random, type: Delivery['type'], created: number, now: number): Outcome {
  const rate = rates[type];
  const metrics: Metrics = {};
  const reach = (name: MetricName, at: number): number | undefined => {
    if (at > now) return undefined;
    metrics[name] = at;
    return at;
  };
  if (random.chance(0.008)) reach('attempted', created + 1);
  const tried = (metrics.attempted === undefined ? created : created + 120) + random.int(0, 4);
  if (random.chance(rate.fail)) {
    const message = random.pick(failures[type] ?? ['unknown error']);
    const bounces = type === 'email' || type === 'push' || type === 'twilio' || type === 'whatsapp';
    if (bounces) reach('sent', tried);
    reach(bounces ? 'bounced' : 'failed', tried + random.int(1, 60));
    return { metrics, failure_message: message };
  }
  const sent = reach('sent', tried);
  if (sent === undefined) return { metrics, failure_message: null };
  let last = sent;
  if (rate.deliver > 0) {
    const delivered = random.chance(rate.deliver) ? reach('delivered', sent + random.int(1, 90)) : undefined;
    if (delivered === undefined) return { metrics, failure_message: null };
    last = delivered;
  }
  if (rate.open > 0) {
    const hours = random.weighted([
      [1, 6],
      [12, 3],
      [60, 1],
    ]);
    const opened = random.chance(rate.open) ? reach('opened', last + random.int(20, hours * 3600)) : undefined;
    if (opened === undefined) return { metrics, failure_message: null };
    last = opened;
  }
  const clicked = random.chance(rate.click) ? reach('clicked', last + random.int(3, 300)) : undefined;
  if (type === 'email' && random.chance(0.008)) reach(random.chance(0.9) ? 'unsubscribed' : 'spammed', last + 420);
  if (random.chance(rate.convert)) reach('converted', (clicked ?? last) + random.int(60, 86_400));
  return { metrics, failure_message: null };
}
