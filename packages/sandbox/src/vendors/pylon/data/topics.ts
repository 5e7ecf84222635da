import content from './topics.json' with { type: 'json' };

/** An area of customer questions: `team` is Support, Platform or Billing. */
export type Topic = (typeof content.topics)[number];

/** One story, whose texts fit together. `{placeholders}` keep one value throughout a conversation. */
export type Story = Topic['cases'][number];

/** `topics`, and texts for a second round that fit any story. */
export const { topics, furtherQuestions, furtherAnswers, thanks, acknowledgements } = content;

/** Replaces the placeholders of a text with values. */
export function fill(text: string, details: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => details[name] ?? whole);
}
