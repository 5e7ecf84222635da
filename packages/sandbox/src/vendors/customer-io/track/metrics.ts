import type { SandboxRequest } from '../../../engine/emulator.ts';
import { messageActivity } from '../data/activities.ts';
import type { MetricName } from '../store/delivery.ts';
import type { Store } from '../store/store.ts';
import { type Fields, stringField } from '../wire/body.ts';
import type { Routes } from '../wire/refusal.ts';
import { metaErrors } from '../wire/track-errors.ts';
import { setAttributes } from './attributes.ts';
import { done, trackBody } from './body.ts';

const reportable = [
  'bounced',
  'clicked',
  'converted',
  'deferred',
  'delivered',
  'dropped',
  'opened',
  'spammed',
] as const;
const pushEvents = ['opened', 'converted', 'delivered'] as const;

/** What happened to messages, reported from outside. These endpoints ask for no credential. */
export function trackMetricRoutes(store: Store): Routes {
  return {
    'POST /api/v1/metrics': (request) => {
      const { body, deliveryId } = readReport(request);
      const metric = reportable.find((one) => one === body.metric) ?? metaErrors('metric is invalid');
      recordMetric(store, deliveryId, metric, body);
      return done();
    },
    'POST /api/v1/push/events': (request) => {
      const { body, deliveryId } = readReport(request);
      const event = pushEvents.find((one) => one === body.event) ?? metaErrors('event is invalid');
      recordMetric(store, deliveryId, event, body);
      return done();
    },
    'POST /unsubscribe/{delivery_id}': (request) => {
      const body = trackBody(request);
      const delivery = store.deliveries.get(request.params.delivery_id ?? '');
      const person = delivery?.cioId ? store.people.find('cio_id', delivery.cioId) : undefined;
      if (delivery && person && body.unsubscribe === true) {
        setAttributes(store, person, { unsubscribed: true });
        recordMetric(store, delivery.id, 'unsubscribed', {});
      }
      return done();
    },
  };
}

/** Records a metric of a delivery; an unknown delivery is not an error. */
export function recordMetric(store: Store, deliveryId: string, metric: MetricName, report: Fields): void {
  const delivery = store.deliveries.get(deliveryId);
  if (!delivery) return;
  const at = typeof report.timestamp === 'number' ? report.timestamp : store.now();
  delivery.metrics[metric] ??= at;
  store.activities.add(messageActivity(store.random, delivery, metric, at));
}

function readReport(request: SandboxRequest) {
  const body = trackBody(request);
  return { body, deliveryId: stringField(body, 'delivery_id') || metaErrors('delivery_id is required') };
}
