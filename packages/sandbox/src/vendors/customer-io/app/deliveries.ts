import type { SandboxRequest, SandboxResponse } from '../../../engine/emulator.ts';
import { json } from '../../../engine/wire-response.ts';
import { renderDelivery } from '../render/delivery.ts';
import { type Delivery, deliveryTypes, metricNames } from '../store/delivery.ts';
import type { Store } from '../store/store.ts';
import { pageOf } from '../wire/page.ts';
import { booleanQuery, choiceQuery, integerQuery } from '../wire/query.ts';

const sixMonths = 183 * 86_400;

/**
 * Answers `messages` and `next` with the filters that all lists of deliveries share. No request reaches over more than
 * six months: a longer range is cut to the six months before its end.
 */
export function deliveriesReply(
  store: Store,
  request: SandboxRequest,
  among: (delivery: Delivery) => boolean,
): SandboxResponse {
  const type = choiceQuery(request, 'type', deliveryTypes);
  const metric = choiceQuery(request, 'metric', metricNames);
  const state = choiceQuery(request, 'state', ['failed', 'sent', 'drafted', 'attempted'] as const);
  const drafts = booleanQuery(request, 'drafts');
  const end = integerQuery(request, 'end_ts') ?? store.now();
  const start = Math.max(integerQuery(request, 'start_ts') ?? 0, end - sixMonths);
  const tracked = booleanQuery(request, 'get_tracked_responses');

  const found = store.deliveries
    .all()
    .filter(
      (delivery) =>
        delivery.created >= start &&
        delivery.created <= end &&
        isDraft(delivery) === drafts &&
        (type === undefined || delivery.type === type) &&
        (metric === undefined || delivery.metrics[metric] !== undefined) &&
        (state === undefined || delivery.metrics[state] !== undefined) &&
        among(delivery),
    );
  const page = pageOf(request, found, { defaultLimit: 50, maxLimit: 1000, key: (delivery) => delivery.id });
  return json({ messages: page.items.map((delivery) => renderDelivery(store, delivery, tracked)), next: page.next });
}

function isDraft(delivery: Delivery): boolean {
  return delivery.metrics.drafted !== undefined && delivery.metrics.sent === undefined;
}
