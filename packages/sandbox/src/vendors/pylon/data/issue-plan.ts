import { createRandom, type Random, seededSource } from '../../../engine/random.ts';
import type { Case } from './topics.ts';

export type TurnKind =
  | 'opening'
  | 'question'
  | 'answer'
  | 'furtherQuestion'
  | 'furtherAnswer'
  | 'acknowledgement'
  | 'resolution'
  | 'thanks'
  | 'note';

export interface Turn {
  readonly kind: TurnKind;
  readonly at: string;
}

/** What a conversation will say, before anybody has read it. */
export interface IssuePlan {
  readonly story: Case;
  readonly seed: number;
  readonly turns: readonly Turn[];
  /** Values of the placeholders in the texts. */
  readonly details: Readonly<Record<string, string>>;
}

/** The turns that the customer takes. */
export const fromCustomer: ReadonlySet<TurnKind> = new Set(['opening', 'answer', 'furtherAnswer', 'thanks']);

/** The turns in which somebody of ours writes to the customer. */
export const replies: ReadonlySet<TurnKind> = new Set(['question', 'furtherQuestion', 'acknowledgement', 'resolution']);

/** Turns of a conversation that has come to a state. */
export function turnsFor(random: Random, state: string): TurnKind[] {
  const withNote = (kinds: TurnKind[]): TurnKind[] => (random.chance(0.35) ? [...kinds, 'note'] : kinds);
  const exchange: TurnKind[] = random.chance(0.3)
    ? ['question', 'answer', 'question', 'answer']
    : ['question', 'answer'];
  switch (state) {
    case 'new':
      return ['opening'];
    case 'waiting_on_customer':
      return random.chance(0.5)
        ? ['opening', ...withNote([]), 'question']
        : ['opening', ...exchange, ...withNote([]), 'question'];
    case 'waiting_on_you':
      return ['opening', ...exchange, ...withNote([])];
    case 'closed':
      return [
        'opening',
        ...exchange,
        ...withNote([]),
        'resolution',
        ...(random.chance(0.6) ? (['thanks'] as const) : []),
      ];
    default:
      return ['opening', 'acknowledgement', 'note'];
  }
}

/** A stream of its own for each issue: its texts do not depend on what else has been read. */
export function planRandom(plan: IssuePlan): Random {
  return createRandom(seededSource(plan.seed, 'conversation'));
}
