import { billingTopics } from './topics-billing.ts';
import { platformTopics } from './topics-platform.ts';
import { supportTopics } from './topics-support.ts';

/** A field of questions that customers have. */
export interface Topic {
  readonly area: string;
  readonly team: 'Support' | 'Platform' | 'Billing';
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

export const topics: readonly Topic[] = [...platformTopics, ...billingTopics, ...supportTopics];

/** Second rounds, which fit any story. */
export const furtherQuestions = [
  'Thank you, that helps. Could you try once more now and tell me whether anything has changed?',
  'I have what I need for the moment. Does it affect other people in your company in the same way?',
] as const;

export const furtherAnswers = [
  'I have just checked: no change so far.',
  'As far as I know it is the same for everybody here.',
] as const;

export const thanks = [
  'That did it, thank you for the quick help!',
  'Confirmed on our side as well. You can close this one.',
  'Perfect, thanks. I will let the team know.',
  'Great. Appreciate the detailed explanation.',
] as const;

export const acknowledgements = [
  'Thanks for writing. I have passed it to the colleagues who know this part best; I will write as soon as there is news.',
  'Thank you for the details. This needs a closer look from the team, so I am putting it on hold until they report back.',
] as const;

/** Puts values into a text's placeholders. */
export function fill(text: string, details: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => details[name] ?? whole);
}
