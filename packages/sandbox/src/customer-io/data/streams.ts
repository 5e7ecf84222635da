import { createRandom, type Random, seededSource } from '../../engine/random.ts';
import type { StandInContext } from '../../engine/stand-in.ts';

/** Gives each part of the data its own numbers, so that it does not matter which part is generated first. */
type Streams = (name: string) => Random;

export function createStreams(context: StandInContext): Streams {
  const seed = Math.floor(context.random() * 0x1_0000_0000);
  return (name) => createRandom(seededSource(seed, name));
}
