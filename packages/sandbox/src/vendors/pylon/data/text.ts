import type { Random } from '../../../engine/random.ts';
import { momentBetween } from '../../../engine/seed.ts';
import { timestamp } from '../timestamp.ts';

export const paragraph = (text: string) => `<p>${text}</p>`;

/** When something was created, and a moment since at which it was last changed. */
export function timesSince(random: Random, created: number, now: number) {
  return { created_at: timestamp(created), updated_at: timestamp(momentBetween(random, created, now)) };
}
