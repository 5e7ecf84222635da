/** Identifiers of the person that an event is about. Those that are not set are null or missing. */
export interface WebhookIdentifiers {
  readonly id?: string | null;
  readonly email?: string | null;
  /** Customer.io's own ID, which never changes. */
  readonly cio_id?: string | null;
}

/** A change of a person's subscriptions. */
export interface SubscriptionChange {
  readonly identifiers?: WebhookIdentifiers | null;
  readonly email_address?: string | null;
  /** Older than `identifiers`. Empty if the person is deleted. */
  readonly customer_id?: string | null;
}

/** The message that an event is about. Of the source IDs, only those that apply are present. */
export interface MessageEvent {
  /** ID of the message to this person. `messages.get` takes it. */
  readonly delivery_id?: string | null;
  readonly identifiers?: WebhookIdentifiers | null;
  /** Older than `identifiers`. Empty if the person is deleted. */
  readonly customer_id?: string | null;
  /** Address, number or channel name, depending on the type of message. */
  readonly recipient?: string | null;
  readonly campaign_id?: number | null;
  readonly broadcast_id?: number | null;
  readonly newsletter_id?: number | null;
  readonly transactional_message_id?: number | null;
  readonly action_id?: number | null;
  /** The surrounding action, such as a split. */
  readonly parent_action_id?: number | null;
  /** The variant of a newsletter. */
  readonly content_id?: number | null;
  /** The person's journey through a campaign. */
  readonly journey_id?: string | null;
  /** The trigger of a broadcast. */
  readonly trigger_id?: number | null;
  /** The event that triggered the campaign. */
  readonly trigger_event_id?: string | null;
}

/**
 * `content` has what the person changed, as JSON text by `topic_<id>`. It is present only if the webhook is set to
 * include it.
 */
export interface PreferencesChange extends SubscriptionChange, MessageEvent {
  readonly content?: string | null;
}

/** A sent message. `content` is present only if the webhook is set to include it. */
interface Sent extends MessageEvent {
  readonly content?: string | null;
}

/** A message that was not delivered, and why. */
interface Failed extends MessageEvent {
  readonly failure_message?: string | null;
}

/** A clicked link. */
interface Clicked extends MessageEvent {
  readonly href?: string | null;
  readonly link_id?: number | null;
}

/** A reply to a message. */
interface Replied extends MessageEvent {
  readonly inbound_event_id?: string | null;
  /** The number that received the reply. `recipient` is the person who wrote it. */
  readonly to?: string | null;
}

interface Mail extends MessageEvent {
  readonly subject?: string | null;
}

interface MailSent extends Sent, Mail {
  /** Custom headers, by name. */
  readonly headers?: Readonly<Record<string, readonly string[]>> | null;
}

interface MailOpened extends Mail {
  /** Whether the open came through an inbox's proxy, was prefetched, or was inferred from a click. */
  readonly proxied?: boolean | null;
  readonly prefetched?: boolean | null;
  readonly synthetic?: boolean | null;
}

interface MailClicked extends Clicked, Mail {
  /** Whether a machine clicked, such as a malware scanner. */
  readonly machine?: boolean | null;
}

interface MailFailed extends Failed, Mail {}

/** Devices that received a push notification. */
interface Push {
  readonly recipients?:
    | readonly {
        readonly device_id?: string | null;
        readonly device_platform?: string | null;
        readonly failure_message?: string | null;
      }[]
    | null;
}

interface PushSent extends Sent, Push {}
interface PushClicked extends Clicked, Push {}
interface PushEvent extends MessageEvent, Push {}
interface PushFailed extends Failed, Push {}

interface InAppClicked extends Clicked {
  /** Name of the tapped action. */
  readonly tracked_response?: string | null;
}

/** Any object type may report this metric: it is that of the message that led to the change, if any. */
interface Preferences {
  cio_subscription_preferences_changed: PreferencesChange;
}

/** Slack messages and webhooks have only these metrics. */
interface Posted extends Preferences {
  drafted: MessageEvent;
  attempted: Failed;
  sent: Sent;
  clicked: Clicked;
  failed: Failed;
  undeliverable: Failed;
}

/** The data of each event, by `object_type` and `metric`, from Customer.io's OpenAPI document of reporting webhooks. */
export interface CustomerIoWebhookData {
  customer: Preferences & { subscribed: SubscriptionChange; unsubscribed: SubscriptionChange };
  email: Preferences & {
    drafted: Mail;
    /** Could not be sent yet. Customer.io retries it. */
    attempted: MailFailed;
    sent: MailSent;
    delivered: Mail;
    deferred: MailFailed;
    opened: MailOpened;
    clicked: MailClicked;
    converted: Mail;
    unsubscribed: Mail;
    bounced: MailFailed;
    /** Not sent because of an earlier bounce or complaint. */
    dropped: MailFailed;
    spammed: Mail;
    failed: MailFailed;
    undeliverable: MailFailed;
  };
  push: Preferences & {
    drafted: MessageEvent;
    attempted: PushFailed;
    sent: PushSent;
    delivered: PushEvent;
    opened: PushEvent;
    clicked: PushClicked;
    converted: PushEvent;
    bounced: PushFailed;
    dropped: PushFailed;
    failed: PushFailed;
    undeliverable: PushFailed;
  };
  in_app: Preferences & {
    drafted: MessageEvent;
    attempted: Failed;
    sent: Sent;
    opened: MessageEvent;
    clicked: InAppClicked;
    converted: MessageEvent;
    failed: Failed;
    undeliverable: Failed;
  };
  sms: Posted & { delivered: MessageEvent; converted: MessageEvent; bounced: Failed; replied: Replied };
  whatsapp: Posted & {
    delivered: MessageEvent;
    opened: MessageEvent;
    converted: MessageEvent;
    bounced: Failed;
    dropped: Failed;
    replied: Replied;
  };
  slack: Posted;
  webhook: Posted;
}

/** The object types of events. */
export type CustomerIoObjectType = keyof CustomerIoWebhookData;

/** The metrics of an object type. */
export type CustomerIoMetric<Type extends CustomerIoObjectType> = keyof CustomerIoWebhookData[Type] & string;

interface Event {
  /** The same when Customer.io sends the event again. Use it to process each event once. */
  readonly event_id: string;
  /** When it happened, as a Unix timestamp in seconds. */
  readonly timestamp?: number | null;
}

/** An event, as Customer.io sent it. */
export interface CustomerIoEvent<Type extends CustomerIoObjectType, Metric extends CustomerIoMetric<Type>>
  extends Event {
  readonly object_type: Type;
  readonly metric: Metric;
  readonly data: CustomerIoWebhookData[Type][Metric];
}

/** Any other name. This form lets TypeScript tell it from the known names; assign it to a `string` to compare it. */
type Unknown = `${string} (not known to this package)`;

/** An event of a known object type, with a metric that this package does not know. */
export interface OtherCustomerIoEvent<Type extends CustomerIoObjectType> extends Event {
  readonly object_type: Type;
  readonly metric: Unknown;
  readonly data?: unknown;
}

/** An event of an object type that this package does not know. */
export interface UnknownCustomerIoEvent extends Event {
  readonly object_type?: Unknown | null;
  readonly metric: string;
  readonly data?: unknown;
}

type EventOf<Type extends CustomerIoObjectType> =
  | { [Metric in CustomerIoMetric<Type>]: CustomerIoEvent<Type, Metric> }[CustomerIoMetric<Type>]
  | OtherCustomerIoEvent<Type>;

/** A verified webhook event. `object_type` and `metric` narrow its type. */
export type CustomerIoWebhook =
  | { [Type in CustomerIoObjectType]: EventOf<Type> }[CustomerIoObjectType]
  | UnknownCustomerIoEvent;
