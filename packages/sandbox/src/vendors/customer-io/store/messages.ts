type State = 'running' | 'draft' | 'stopped';

/** A workflow with what starts it. */
export interface Campaign {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly type: 'segment' | 'event' | 'webhook';
  readonly state: State;
  readonly created: number;
  readonly updated: number;
  /** 0 when it never ran. */
  readonly first_started: number;
  readonly tags: readonly string[];
  readonly created_by: string;
  readonly trigger_segment_ids?: readonly number[];
  readonly event_name?: string;
  readonly webhook_id?: number;
  readonly filter_segment_ids?: readonly number[];
}

/** When one person passed each stage of a campaign. */
export interface Journey {
  readonly campaignId: number;
  readonly started: number;
  readonly activated: number | null;
  readonly exited_early: number | null;
  readonly finished: number | null;
  readonly converted: number | null;
  readonly never_activated: number | null;
  readonly messaged: number | null;
}

/** A broadcast that is triggered through the API. */
export interface Broadcast {
  readonly id: number;
  readonly name: string;
  readonly state: State;
  readonly created: number;
  readonly updated: number;
  readonly tags: readonly string[];
  /** Who it goes to unless a trigger says otherwise. */
  readonly segmentId: number;
}

/** One run of a broadcast. */
export interface Trigger {
  readonly id: number;
  readonly broadcast_id: number;
  readonly created_at: number;
  readonly processed_at: number;
  /** The audience as the request named it. */
  readonly filter: unknown;
  readonly dataFile: boolean;
  readonly errors: readonly string[];
}

export const newsletterTypes = ['email', 'twilio', 'push', 'in_app', 'webhook', 'inbox'] as const;
export type NewsletterType = (typeof newsletterTypes)[number];

/** One side of an A/B test: the contents in each language that it tries. */
export interface TestGroup {
  readonly id: number;
  readonly name: string;
  readonly label: string;
  readonly winner: boolean;
  readonly content_ids: readonly number[];
}

/** A message to a whole audience at once. */
export interface Newsletter {
  readonly id: number;
  readonly name: string;
  readonly type: NewsletterType;
  readonly created: number;
  readonly updated: number;
  readonly sent_at: number | null;
  readonly tags: readonly string[];
  readonly recipient_segment_ids: readonly number[];
  readonly subscription_topic_id: number | null;
  /** When it is to be sent; null when nobody said. */
  readonly scheduledAt: number | null;
  /** The audience as the API was told; missing where the segments are all there is. */
  readonly recipients?: unknown;
  readonly testGroups: readonly TestGroup[];
}

/** Makes the side of a test at an index. Their ids are those of the vendor's example: the first is 0, the second 2. */
export function testGroup(index: number, contentIds: readonly number[], winner = false): TestGroup {
  const name = String.fromCharCode(65 + index);
  return { id: index === 0 ? 0 : index + 1, name, label: `test ${index + 1}`, winner, content_ids: contentIds };
}

/** A message that the API sends to one person. */
export interface Transactional {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  /** The name that `transactional_message_id` may hold instead of the id. */
  readonly trigger_name: string;
  readonly send_to_unsubscribed: boolean;
  readonly link_tracking: boolean;
  readonly open_tracking: boolean;
  readonly hide_message_body: boolean;
  readonly queue_drafts: boolean;
  readonly created_at: number;
  readonly updated_at: number;
}

/** A notification on somebody's phone that changes while it is there. */
export interface LiveNotification {
  readonly id: string;
  readonly notification_type: string;
  readonly platform: 'ios' | 'android' | null;
  /** The token of the device; null when the person has none. */
  readonly deviceId: string | null;
  readonly identifiers: Readonly<Record<string, unknown>>;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly contentState: Readonly<Record<string, unknown>>;
  readonly started_at: number;
  readonly expires_at: number;
  readonly ended_at: number | null;
  readonly failure_reason: string | null;
  readonly lastDelivery: {
    readonly id: string;
    readonly operation: 'start' | 'update' | 'end';
    readonly created_at: number;
  };
}
