import type { Random } from '../../../engine/random.ts';
import type { Delivery, MetricName, Metrics } from '../store/delivery.ts';
// Shares of messages that reach each next metric, by channel.
import rates from './outcome.json' with { type: 'json' };

interface Outcome {
  readonly metrics: Metrics;
  readonly failure_message: string | null;
}

/** Returns the metrics of a message that is sent at a time, as far as it has progressed until now. */
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
    const message = random.pick(rate.failures);
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
    const hours = Number(random.keyed({ '1': 6, '12': 3, '60': 1 }));
    const opened = random.chance(rate.open) ? reach('opened', last + random.int(20, hours * 3600)) : undefined;
    if (opened === undefined) return { metrics, failure_message: null };
    last = opened;
  }
  const clicked = random.chance(rate.click) ? reach('clicked', last + random.int(3, 300)) : undefined;
  if (type === 'email' && random.chance(0.008)) reach(random.chance(0.9) ? 'unsubscribed' : 'spammed', last + 420);
  if (random.chance(rate.convert)) reach('converted', (clicked ?? last) + random.int(60, 86_400));
  return { metrics, failure_message: null };
}
