import content from './topics.json' with { type: 'json' };

/** A field of questions that customers have: `team` is Support, Platform or Billing. */
export type Topic = (typeof content.topics)[number];

/** One story: the texts of its turns fit together. `{placeholders}` keep one value throughout a conversation. */
export type Story = Topic['cases'][number];

/** `topics`, and second rounds, which fit any story. */
export const { topics, furtherQuestions, furtherAnswers, thanks, acknowledgements } = content;

/** Puts values into a text's placeholders. */
export function fill(text: string, details: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => details[name] ?? whole);
}
