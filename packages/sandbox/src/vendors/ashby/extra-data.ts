import { asObject } from '../../engine/body.ts';
import { invalidInput } from './ashby-failure.ts';
import type { Check } from './input-checks.ts';

const LONGEST_KEY = 100;
const LONGEST_VALUE = 512;

/** Reads `extraData`: key-value pairs of text that the caller keeps on a record, within the published limits. */
export const extraData: Check<Record<string, string>> = (value, path) => {
  const given = asObject(value);
  if (given === undefined) throw invalidInput(`${path}: Expected object`);
  const read: Record<string, string> = {};
  for (const [key, item] of Object.entries(given)) {
    if (key.length > LONGEST_KEY) throw invalidInput(`${path}: Keys must have at most ${LONGEST_KEY} characters`);
    if (typeof item !== 'string') throw invalidInput(`${path}.${key}: Expected string`);
    if (item.length > LONGEST_VALUE) {
      throw invalidInput(`${path}.${key}: String must have at most ${LONGEST_VALUE} characters`);
    }
    read[key] = item;
  }
  return read;
};
