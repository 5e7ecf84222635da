import type { Template } from './template.ts';

/** A workflow with what starts it. */
export interface Campaign {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly type: 'segment' | 'event' | 'webhook';
  readonly state: 'running' | 'draft' | 'stopped';
  readonly created: number;
  readonly updated: number;
  /** 0 when it never ran. */
  readonly firstStarted: number;
  readonly tags: readonly string[];
  readonly createdBy: string;
  readonly triggerSegmentIds: readonly number[];
  readonly filterSegmentIds: readonly number[];
  readonly eventName: string;
  readonly webhookId: number | null;
  readonly actions: Template[];
}

/** One person's way through a campaign. */
export interface Journey {
  readonly campaignId: number;
  readonly started: number;
  readonly activated: number | null;
  readonly messaged: number | null;
  readonly converted: number | null;
  readonly finished: number | null;
  readonly exitedEarly: number | null;
}

/** A broadcast that is triggered through the API. */
export interface Broadcast {
  readonly id: number;
  readonly name: string;
  readonly state: 'running' | 'draft' | 'stopped';
  readonly created: number;
  readonly updated: number;
  readonly tags: readonly string[];
  /** Who it goes to unless a trigger says otherwise. */
  readonly segmentId: number;
  readonly actions: Template[];
  readonly triggers: Trigger[];
}

/** One run of a broadcast. */
export interface Trigger {
  readonly id: number;
  readonly broadcastId: number;
  readonly created: number;
  readonly processed: number;
  /** The audience as it was asked for. */
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
  readonly contentIds: readonly number[];
}

/** A message to a whole audience at once. */
export interface Newsletter {
  readonly id: number;
  readonly name: string;
  readonly type: NewsletterType;
  readonly created: number;
  updated: number;
  sentAt: number | null;
  /** When it is to be sent; null when nobody said. */
  scheduledAt: number | null;
  readonly tags: readonly string[];
  readonly segmentIds: readonly number[];
  /** The audience as the API was told; missing where the segments are all there is. */
  readonly recipients?: unknown;
  readonly topicId: number | null;
  contents: readonly Template[];
  testGroups: readonly TestGroup[];
}

/** A message that the API sends to one person. */
export interface Transactional {
  readonly id: number;
  readonly name: string;
  /** The name that `transactional_message_id` may hold instead of the id. */
  readonly triggerName: string;
  readonly description: string;
  readonly sendToUnsubscribed: boolean;
  readonly linkTracking: boolean;
  readonly openTracking: boolean;
  readonly hideMessageBody: boolean;
  readonly queueDrafts: boolean;
  readonly created: number;
  readonly updated: number;
  readonly contents: Template[];
}
