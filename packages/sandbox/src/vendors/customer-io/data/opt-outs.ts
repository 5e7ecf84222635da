import type { Random } from '../../../engine/random.ts';
import type { Person } from '../store/person.ts';
import type { OptOut } from '../store/settings.ts';

const senders = [
  ['sms', '+12025550143'],
  ['sms', '+12025550178'],
  ['whatsapp', '+12025550143'],
] as const;

/** Generates who wrote STOP: some of those who can be reached by phone. */
export function generateOptOuts(random: Random, people: readonly Person[]): OptOut[] {
  const reachable = people.filter((person) => person.attributes.has('phone') && person.attributes.has('id'));
  return reachable.flatMap((person) => {
    if (!random.chance(0.04)) return [];
    const count = random.chance(0.2) ? 2 : 1;
    return random.sample(senders, count).map(([channel, from]) => ({ cioId: person.cioId, channel, from }));
  });
}
