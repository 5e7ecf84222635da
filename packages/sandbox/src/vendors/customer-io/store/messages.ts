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
  /** The audience as the request named it; missing where the segments are all there is. */
  readonly recipients?: unknown;
  readonly testGroups: readonly TestGroup[];
}

/** Makes the side of a test at an index. Their ids are those of the vendor's example: the first is 0, the second 2. */
export function testGroup(index: number, contentIds: readonly number[], winner = false): TestGroup {
  const name = String.fromCharCode(65 + index);
  return { id: index === 0 ? 0 : index + 1, name, label: `test ${index + 1}`, winner, content_ids: contentIds };
}
