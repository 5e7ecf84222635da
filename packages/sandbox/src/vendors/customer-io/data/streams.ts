import type { EmulatorContext } from '../../../engine/emulator.ts';
import { createRandom, type Random, seededSource } from '../../../engine/random.ts';

/** Gives each part of the data its own numbers, so that it does not matter which part is generated first. */
type Streams = (name: string) => Random;

export function createStreams(context: EmulatorContext): Streams {
  const seed = Math.floor(context.random() * 0x1_0000_0000);
  return (name) => createRandom(seededSource(seed, name));
}
