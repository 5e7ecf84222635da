import content from './topics.json' with { type: 'json' };

/** A field of questions that customers have. */
export interface Topic {
  readonly area: string;
  /** Support, Platform or Billing. */
  readonly team: string;
  readonly tags: readonly string[];
  readonly cases: readonly Case[];
}

/** One story: the texts of its turns fit together. `{placeholders}` keep one value throughout a conversation. */
export interface Case {
  readonly titles: readonly string[];
  readonly opening: string;
  readonly question: string;
  readonly answer: string;
  readonly resolution: string;
  readonly note: string;
}

export const topics: readonly Topic[] = content.topics;

/** Second rounds, which fit any story. */
export const { furtherQuestions, furtherAnswers, thanks, acknowledgements } = content;

/** Puts values into a text's placeholders. */
export function fill(text: string, details: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => details[name] ?? whole);
}
