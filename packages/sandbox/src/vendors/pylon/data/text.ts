import type { Random } from '../../../engine/random.ts';
import { momentBetween } from '../../../engine/seed.ts';
import { timestamp } from '../timestamp.ts';

export const paragraph = (text: string) => `<p>${text}</p>`;

/** Returns a creation time and a later time of the last change. */
export function timesSince(random: Random, created: number, now: number) {
  return { created_at: timestamp(created), updated_at: timestamp(momentBetween(random, created, now)) };
}
