import * as v from 'valibot';
import type { Test } from '../../../engine/conditions.ts';
import { is, testOf } from '../../../engine/conditions.ts';
import type { SandboxRequest } from '../../../engine/emulator.ts';
import { json } from '../../../engine/wire-response.ts';
import { integer, on, oneOf, optional, readQuery } from '../fields.ts';
import { linksResponse, metricsResponse, type ReportOptions } from '../metrics/reports.ts';
import { pageOf } from '../pages.ts';
import { deliveryView } from '../render/message.ts';
import { type Delivery, deliveryTypes, metricNames } from '../store/delivery.ts';
import type { Store } from '../store/store.ts';
import type { Template } from '../store/templates.ts';
import type { Routes } from './style.ts';

interface Reported<T> extends ReportOptions {
  /** The field of a delivery that refers to the record. */
  readonly field:
    | 'campaign_id'
    | 'broadcast_id'
    | 'newsletter_id'
    | 'transactional_message_id'
    | 'action_id'
    | 'content_id';
  readonly templates: (record: T) => readonly Template[];
  /** Whether its deliveries can be listed. */
  readonly messages?: boolean;
}

/** Creates the reports on a record's messages: metrics, clicks by link, deliveries. */
export function reportRoutes<T extends { readonly id: number }>(
  store: Store,
  path: string,
  find: (request: SandboxRequest) => T,
  { field, templates, messages = true, ...options }: Reported<T>,
): Routes {
  const sentBy = ({ id }: T) => store.deliveries.filter((delivery) => delivery[field] === id);
  return {
    [`GET ${path}/metrics`]: (request) => metricsResponse(request, store.now(), sentBy(find(request)), options),
    [`GET ${path}/metrics/links`]: (request) => {
      const record = find(request);
      return linksResponse(request, store.now(), sentBy(record), templates(record));
    },
    ...(messages && {
      [`GET ${path}/messages`]: (request) => {
        const { id } = find(request);
        return messagesResponse(store, request, (delivery) => delivery[field] === id);
      },
    }),
  };
}

const sixMonths = 183 * 86_400;

const query = v.object({
  type: optional(oneOf(deliveryTypes)),
  metric: optional(oneOf(metricNames)),
  state: optional(oneOf(['failed', 'sent', 'drafted', 'attempted'])),
  drafts: on,
  start_ts: v.optional(integer, 0),
  end_ts: optional(integer),
  get_tracked_responses: on,
});

/** The filters that the deliveries of a single message also have. */
export const trackedQuery = v.pick(query, ['get_tracked_responses']);

const parents = {
  // `campaign_id` also finds the runs of a broadcast, by the broadcast's id.
  campaign_id: (id: number) => (one: Delivery) => one.campaign_id === id || one.broadcast_id === id,
  newsletter_id: is<Delivery>('newsletter_id'),
  action_id: is<Delivery>('action_id'),
  transactional_id: is<Delivery>('transactional_message_id'),
  trigger_id: is<Delivery>('triggerId'),
  content_id: is<Delivery>('content_id'),
  template_id: is<Delivery>('templateId'),
};
const parentsQuery = v.object({
  ...v.entriesFromList(['campaign_id', 'newsletter_id', 'action_id', 'transactional_id'], optional(integer)),
  ...v.entriesFromList(['trigger_id', 'content_id', 'template_id'], optional(integer)),
});

/** Tests whether a delivery belongs to the parents in a query. */
export function parentsTest(request: SandboxRequest): Test<Delivery> {
  return testOf<Delivery, v.InferOutput<typeof parentsQuery>>(parents, readQuery(request, parentsQuery));
}

/**
 * Returns `messages` and `next` with the filters that all lists of deliveries share. A response covers at most six
 * months: a longer range is cut to the six months before its end.
 */
export function messagesResponse(store: Store, request: SandboxRequest, among: Test<Delivery>) {
  const { end_ts: end = store.now(), drafts, ...given } = readQuery(request, query);
  const start = Math.max(given.start_ts, end - sixMonths);
  const reached = testOf<Delivery, Pick<typeof given, 'type' | 'metric' | 'state'>>(
    {
      type: is('type'),
      metric: (name) => (delivery) => delivery.metrics[name] !== undefined,
      state: (name) => (delivery) => delivery.metrics[name] !== undefined,
    },
    given,
  );
  const isDraft = ({ metrics }: Delivery) => metrics.drafted !== undefined && metrics.sent === undefined;
  const matches = (one: Delivery) =>
    one.created >= start && one.created <= end && isDraft(one) === drafts && reached(one) && among(one);
  const found = store.newestDeliveries().filter(matches);
  const page = pageOf(request, found, { defaultLimit: 50, maxLimit: 1000, key: ({ id }) => id });
  const messages = page.items.map((delivery) => deliveryView(store, delivery, given.get_tracked_responses));
  return json({ messages, next: page.next });
}
