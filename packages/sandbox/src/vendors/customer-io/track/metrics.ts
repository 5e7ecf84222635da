import * as v from 'valibot';
import { type Fields, oneOf, optional, readForTrack, required, trackBody } from '../fields.ts';
import { messageActivity } from '../store/activities.ts';
import type { MetricName } from '../store/delivery.ts';
import type { Store } from '../store/store.ts';
import { setAttributes } from './profiles.ts';
import { acknowledged, type Routes } from './routes.ts';

const timestamp = optional(v.unknown());
const report = v.object({
  delivery_id: required,
  metric: oneOf(['bounced', 'clicked', 'converted', 'deferred', 'delivered', 'dropped', 'opened', 'spammed']),
  timestamp,
});
const pushReport = v.object({
  delivery_id: required,
  event: oneOf(['opened', 'converted', 'delivered']),
  timestamp,
});

/** Creates the routes to report message metrics from outside. They require no credential. */
export function trackMetricRoutes(store: Store): Routes {
  return acknowledged({
    'POST /api/v1/metrics': (request) => {
      const body = readForTrack(report, trackBody(request));
      recordMetric(store, body.delivery_id, body.metric, body);
    },
    'POST /api/v1/push/events': (request) => {
      const body = readForTrack(pushReport, trackBody(request));
      recordMetric(store, body.delivery_id, body.event, body);
    },
    'POST /unsubscribe/{delivery_id}': (request) => {
      const { unsubscribe } = trackBody(request);
      const delivery = store.deliveries.get(request.params.delivery_id);
      const person = store.people.find('cio_id', delivery?.cioId ?? null);
      if (delivery && person && unsubscribe === true) {
        setAttributes(store, person, { unsubscribed: true });
        recordMetric(store, delivery.id, 'unsubscribed', {});
      }
    },
  });
}

/** Records a metric of a delivery; an unknown delivery is not an error. */
export function recordMetric(store: Store, deliveryId: string, metric: MetricName, { timestamp: given }: Fields): void {
  const delivery = store.deliveries.get(deliveryId);
  if (!delivery) return;
  const at = typeof given === 'number' ? given : store.now();
  // Only the first time counts.
  store.deliveries.update(deliveryId, { metrics: { [metric]: at, ...delivery.metrics } });
  store.activities.add(messageActivity(store.random, delivery, metric, at));
}
