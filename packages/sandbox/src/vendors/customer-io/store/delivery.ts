import type { Person } from './people.ts';
import type { Template } from './templates.ts';

/** The metrics by which deliveries can be filtered. */
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

export type MetricName = (typeof metricNames)[number] | 'drafted' | 'deferred' | 'suppressed';
export type Metrics = Partial<Record<MetricName, number>>;

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

const nowhere = {
  action_id: null,
  parent_action_id: null,
  newsletter_id: null,
  content_id: null,
  campaign_id: null,
  broadcast_id: null,
  transactional_message_id: null,
  trigger_event_id: null,
  triggerId: null,
};

/** The source of a delivery; all other sources are null. */
export type Origin = { readonly [K in Exclude<keyof typeof nowhere, 'trigger_event_id'>]?: number | null } & {
  readonly trigger_event_id?: string | null;
};

/** One message to one person. */
export interface Delivery extends Required<Origin> {
  readonly id: string;
  readonly type: Exclude<Template['type'], 'attribute_update'>;
  /** Null if the message belongs to no profile. */
  readonly cioId: string | null;
  readonly recipient: string;
  readonly created: number;
  /** When each metric was recorded, in unix seconds. */
  readonly metrics: Metrics;
  readonly failure_message: string | null;
  readonly templateId: number | null;
  /** Whether the content is not stored. */
  readonly forgotten: boolean;
  /** Content of a message from the API; other messages are rendered from their template on demand. */
  readonly content?: { readonly subject: string | null; readonly body: string; readonly from: string };
  /** The values of `{{trigger.…}}`. */
  readonly trigger?: Readonly<Record<string, unknown>>;
  readonly platform?: 'ios' | 'android';
}

type Given = Pick<Delivery, 'id' | 'type' | 'recipient' | 'created' | 'metrics' | 'templateId'> & Partial<Delivery>;

/** Creates a delivery to a person, or to an unknown recipient. */
export function makeDelivery(person: Person | undefined, given: Given): Delivery {
  const platform = person?.devices[0]?.platform;
  return {
    ...nowhere,
    cioId: person?.cioId ?? null,
    failure_message: null,
    forgotten: false,
    ...(given.type === 'push' && (platform === 'ios' || platform === 'android') ? { platform } : {}),
    ...given,
  };
}

/** Returns the time of a delivery's last change, for `deduplicate_id`. */
export function lastChange({ created, metrics }: Delivery): number {
  return Math.max(created, ...Object.values(metrics));
}

type Target = Pick<Template, 'type' | 'recipient' | 'url'>;

/** Returns the address at which a message reaches a person; undefined if there is none. */
export function addressOf(person: Person, { type, recipient, url }: Target): string | undefined {
  const { attributes, devices } = person;
  const addresses: Readonly<Record<Template['type'], string | undefined>> = {
    email: attributes.get('email'),
    twilio: attributes.get('phone'),
    whatsapp: attributes.get('phone'),
    push: devices[0]?.id,
    webhook: url,
    slack: recipient,
    in_app: attributes.get('id') ?? attributes.get('email'),
    inbox: attributes.get('id') ?? attributes.get('email'),
    attribute_update: undefined,
  };
  return addresses[type];
}

/** The API's name for the channel of each type. */
export const channels = {
  email: 'email',
  push: 'push',
  twilio: 'sms',
  whatsapp: 'whatsapp',
  in_app: 'in_app',
  inbox: 'inbox_message',
  slack: 'slack',
  webhook: 'webhook',
} as const satisfies Readonly<Record<Delivery['type'], string>>;

/** A message that the vendor would have sent to a person. */
export interface OutboxEntry {
  readonly deliveryId: string;
  readonly channel: (typeof channels)[Delivery['type']] | 'live_notification';
  readonly to: string;
  readonly subject: string | null;
  readonly body: string;
  readonly messageData: Readonly<Record<string, unknown>>;
  /** Unix seconds. */
  readonly queuedAt: number;
  readonly identifiers: Readonly<Record<string, unknown>>;
}
