export const newsletterTypes = ['email', 'twilio', 'push', 'in_app', 'webhook', 'inbox'] as const;
export type NewsletterType = (typeof newsletterTypes)[number];

/** One side of an A/B test: its contents, one per language. */
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
  /** The scheduled time; null if there is none. */
  readonly scheduledAt: number | null;
  /** The audience as in the request; missing if it consists of the segments only. */
  readonly recipients?: unknown;
  readonly testGroups: readonly TestGroup[];
}

/** Creates the side of a test at an index. Ids follow the vendor's example: the first is 0, the second 2. */
export function testGroup(index: number, contentIds: readonly number[], winner = false): TestGroup {
  const name = String.fromCharCode(65 + index);
  return { id: index === 0 ? 0 : index + 1, name, label: `test ${index + 1}`, winner, content_ids: contentIds };
}
