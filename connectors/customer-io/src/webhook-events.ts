/** Identifiers of the person that an event is about; those that are not set are null or missing. */
export interface WebhookIdentifiers {
  readonly id?: string | null;
  readonly email?: string | null;
  /** Customer.io's own id, which never changes. */
  readonly cio_id?: string | null;
}

/** What a person decided about what they are sent. */
export interface SubscriptionChange {
  readonly identifiers?: WebhookIdentifiers | null;
  readonly email_address?: string | null;
  /** Older than `identifiers`; empty where the person is deleted. */
  readonly customer_id?: string | null;
}

/** The message that an event is about. Of the ids of senders only those are there that apply. */
export interface MessageEvent {
  /** Id of the message to this one person: `messages.get` takes it. */
  readonly delivery_id?: string | null;
  readonly identifiers?: WebhookIdentifiers | null;
  /** Older than `identifiers`; empty where the person is deleted. */
  readonly customer_id?: string | null;
  /** Address, number or name of a channel, by the kind of message. */
  readonly recipient?: string | null;
  readonly campaign_id?: number | null;
  readonly broadcast_id?: number | null;
  readonly newsletter_id?: number | null;
  readonly transactional_message_id?: number | null;
  readonly action_id?: number | null;
  /** The action around it, such as a split. */
  readonly parent_action_id?: number | null;
  /** Variant of a newsletter. */
  readonly content_id?: number | null;
  /** The one way of a person through a campaign. */
  readonly journey_id?: string | null;
  /** The start of a broadcast. */
  readonly trigger_id?: number | null;
  /** The event that started the campaign. */
  readonly trigger_event_id?: string | null;
}

/** What the person changed, as JSON text by `topic_<id>`; `content` comes only where the webhook is set to include it. */
export interface PreferencesChange extends SubscriptionChange, MessageEvent {
  readonly content?: string | null;
}

/** A message that was sent; `content` comes only where the webhook is set to include it. */
interface Sent extends MessageEvent {
  readonly content?: string | null;
}

/** A message that did not arrive, and why. */
interface Failed extends MessageEvent {
  readonly failure_message?: string | null;
}

/** A link that was followed. */
interface Clicked extends MessageEvent {
  readonly href?: string | null;
  readonly link_id?: number | null;
}

/** An answer to a message. */
interface Replied extends MessageEvent {
  readonly inbound_event_id?: string | null;
  /** The number that was answered to; `recipient` is who wrote. */
  readonly to?: string | null;
}

interface Mail extends MessageEvent {
  readonly subject?: string | null;
}

interface MailSent extends Sent, Mail {
  /** Headers of your own, by name. */
  readonly headers?: Readonly<Record<string, readonly string[]>> | null;
}

interface MailOpened extends Mail {
  /** Opened through a mailbox's proxy, fetched ahead, or taken for opened because of a click. */
  readonly proxied?: boolean | null;
  readonly prefetched?: boolean | null;
  readonly synthetic?: boolean | null;
}

interface MailClicked extends Clicked, Mail {
  /** Not a person, such as a scanner for malware. */
  readonly machine?: boolean | null;
}

interface MailFailed extends Failed, Mail {}

/** Devices that a push went to. */
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
  /** Name of the action that was tapped. */
  readonly tracked_response?: string | null;
}

/** What any kind of object may report: the channel is that of the message which led to the change, if one did. */
interface Preferences {
  cio_subscription_preferences_changed: PreferencesChange;
}

/** Slack messages and webhooks have no more than this. */
interface Posted extends Preferences {
  drafted: MessageEvent;
  attempted: Failed;
  sent: Sent;
  clicked: Clicked;
  failed: Failed;
  undeliverable: Failed;
}

/** What each event carries, by `object_type` and `metric`, as in Customer.io's OpenAPI document of reporting webhooks. */
export interface CustomerIoWebhookData {
  customer: Preferences & { subscribed: SubscriptionChange; unsubscribed: SubscriptionChange };
  email: Preferences & {
    drafted: Mail;
    /** It could not be sent yet; it is tried again. */
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

/** What an event can be about. */
export type CustomerIoObjectType = keyof CustomerIoWebhookData;

/** What can have happened to it. */
export type CustomerIoMetric<Type extends CustomerIoObjectType> = keyof CustomerIoWebhookData[Type] & string;

interface Event {
  /** The same when the event is sent again: what is done once goes by it. */
  readonly event_id: string;
  /** When it happened, unix seconds. */
  readonly timestamp?: number | null;
}

/** An event of Customer.io, as it came. */
export interface CustomerIoEvent<Type extends CustomerIoObjectType, Metric extends CustomerIoMetric<Type>>
  extends Event {
  readonly object_type: Type;
  readonly metric: Metric;
  readonly data: CustomerIoWebhookData[Type][Metric];
}

/** Any other name. Written so that the known ones can be told from it; assign it to a `string` to compare it. */
type Unknown = `${string} (not known to this package)`;

/** Something that this package does not know happened to what it knows. */
export interface OtherCustomerIoEvent<Type extends CustomerIoObjectType> extends Event {
  readonly object_type: Type;
  readonly metric: Unknown;
  readonly data?: unknown;
}

/** Something happened to what this package does not know. */
export interface UnknownCustomerIoEvent extends Event {
  readonly object_type?: Unknown | null;
  readonly metric: string;
  readonly data?: unknown;
}

type EventOf<Type extends CustomerIoObjectType> =
  | { [Metric in CustomerIoMetric<Type>]: CustomerIoEvent<Type, Metric> }[CustomerIoMetric<Type>]
  | OtherCustomerIoEvent<Type>;

/** A webhook that was verified, by its `object_type` and its `metric`. */
export type CustomerIoWebhook =
  | { [Type in CustomerIoObjectType]: EventOf<Type> }[CustomerIoObjectType]
  | UnknownCustomerIoEvent;
