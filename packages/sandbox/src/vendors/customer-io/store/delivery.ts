import type { TemplateType } from './template.ts';

/** What deliveries can be filtered by. */
export const metricNames = [
  'attempted',
  'sent',
  'delivered',
  'opened',
  'clicked',
  'converted',
  'bounced',
  'spammed',
  'unsubscribed',
  'dropped',
  'failed',
  'undeliverable',
] as const;

export type MetricName = (typeof metricNames)[number] | 'drafted' | 'deferred' | 'secondary:delivered' | 'suppressed';

export const deliveryTypes = [
  'email',
  'webhook',
  'twilio',
  'whatsapp',
  'slack',
  'push',
  'in_app',
  'live_notification',
] as const;

/** One message to one person. */
export interface Delivery {
  readonly id: string;
  readonly type: Exclude<TemplateType, 'attribute_update'>;
  /** `cio_id` of the person; null when the message belongs to no profile. */
  cioId: string | null;
  readonly recipient: string;
  readonly created: number;
  /** When each metric was recorded, in unix seconds. */
  readonly metrics: Partial<Record<MetricName, number>>;
  readonly failureMessage: string | null;
  readonly campaignId: number | null;
  readonly actionId: number | null;
  readonly parentActionId: number | null;
  readonly broadcastId: number | null;
  readonly triggerId: number | null;
  readonly newsletterId: number | null;
  readonly contentId: number | null;
  readonly transactionalId: number | null;
  readonly triggerEventId: string | null;
  readonly templateId: number | null;
  /** Whether the content is not kept. */
  readonly forgotten: boolean;
  /** Content of a message that was sent through the API; others are rendered from their template when asked for. */
  readonly content?: { readonly subject: string | null; readonly body: string; readonly from: string };
  /** What `{{trigger.…}}` stands for. */
  readonly trigger?: Readonly<Record<string, unknown>>;
  readonly platform?: 'ios' | 'android';
}

/** When a delivery last changed, for `deduplicate_id`. */
export function lastChange(delivery: Delivery): number {
  return Math.max(delivery.created, ...Object.values(delivery.metrics));
}
