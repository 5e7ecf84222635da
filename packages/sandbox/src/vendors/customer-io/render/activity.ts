import type { Activity } from '../store/activities.ts';
import type { Store } from '../store/store.ts';
import { customerIdentifiers } from './delivery.ts';

/** An entry of the activity log as the App API returns it. */
export function renderActivity(store: Store, activity: Activity): Record<string, unknown> {
  const identifiers = customerIdentifiers(store, activity.cioId);
  return {
    id: activity.id,
    type: activity.type,
    timestamp: activity.timestamp,
    customer_id: identifiers?.id ?? null,
    customer_identifiers: identifiers,
    ...(activity.name === undefined ? {} : { name: activity.name }),
    ...(activity.url === undefined ? {} : { url: activity.url }),
    ...(activity.deliveryId === undefined ? {} : { delivery_id: activity.deliveryId }),
    ...(activity.deliveryType === undefined ? {} : { delivery_type: activity.deliveryType }),
    data: activity.data,
  };
}
