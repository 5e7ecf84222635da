import { createRandom, type Random, seededSource } from '../../../engine/random.ts';
import type { Story } from './topics.ts';

/** The author of each turn of a conversation: the customer, a user who replies, or a user who writes an internal note. */
const turns = {
  opening: 'customer',
  question: 'agent',
  answer: 'customer',
  furtherQuestion: 'agent',
  furtherAnswer: 'customer',
  acknowledgement: 'agent',
  resolution: 'agent',
  thanks: 'customer',
  note: 'internal',
} as const;

export type TurnKind = keyof typeof turns;

export interface Turn {
  readonly kind: TurnKind;
  readonly at: string;
}

/** The content of a conversation before its messages are generated. */
export interface IssuePlan {
  readonly story: Story;
  readonly seed: number;
  readonly turns: readonly Turn[];
  /** Values of the placeholders in the texts. */
  readonly details: Readonly<Record<string, string>>;
}

export const isFromCustomer = ({ kind }: Turn) => turns[kind] === 'customer';
export const isReply = ({ kind }: Turn) => turns[kind] === 'agent';

/** Returns the turns of a conversation in a state. */
export function turnsFor(random: Random, state: string): TurnKind[] {
  const note = (): TurnKind[] => (random.chance(0.35) ? ['note'] : []);
  const round: TurnKind[] = ['question', 'answer'];
  const exchange = random.chance(0.3) ? [...round, ...round] : round;
  switch (state) {
    case 'new':
      return ['opening'];
    case 'waiting_on_customer':
      return random.chance(0.5) ? ['opening', ...note(), 'question'] : ['opening', ...exchange, ...note(), 'question'];
    case 'waiting_on_you':
      return ['opening', ...exchange, ...note()];
    case 'closed': {
      const closed: TurnKind[] = ['opening', ...exchange, ...note(), 'resolution'];
      return random.chance(0.6) ? [...closed, 'thanks'] : closed;
    }
    default:
      return ['opening', 'acknowledgement', 'note'];
  }
}

/** Returns an issue's own random stream, so that its texts do not depend on which other issues were read. */
export function planRandom(plan: IssuePlan): Random {
  return createRandom(seededSource(plan.seed, 'conversation'));
}
