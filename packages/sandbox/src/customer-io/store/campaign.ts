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
  readonly actions: readonly Template[];
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
  readonly actions: readonly Template[];
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

/** A message to a whole audience at once. */
export interface Newsletter {
  readonly id: number;
  readonly name: string;
  readonly type: 'email' | 'push' | 'in_app';
  readonly created: number;
  readonly updated: number;
  readonly sentAt: number | null;
  readonly tags: readonly string[];
  readonly segmentIds: readonly number[];
  readonly topicId: number | null;
  readonly contents: readonly Template[];
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
  readonly contents: readonly Template[];
}
