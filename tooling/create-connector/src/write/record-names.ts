import type { Draft } from '../draft/model.ts';
import { singularOf } from '../names/plural.ts';
import { createNames, type Names } from '../names/unique.ts';
import { pascalCase, words } from '../names/words.ts';

/** Types of the language and of the platform, which a record must not hide. */
const platform =
  'Array ArrayBuffer Blob Body Boolean Buffer Client Comment Connector DataView Date Document Element Entity Error Event File FormData Function Headers History Image Infinity Iterator JSON List Location Lock Map Math NaN Node Notification Number Object Option Operation Page Partial Pick Plugin Promise Proxy Range Record Reflect Request Required Response Report Result Selection Set Storage String Symbol Text Time Touch Upload URL Weak WeakMap Window Worker';

/** Creates the names for the records of a connector. */
export const createRecordNames = ({ name }: Draft): Names =>
  createNames([...platform.split(' '), name.type, `${name.type}Options`, 'Id', 'Time', 'Day', 'Nothing']);

/** How many words a name has at most. The last ones say the most. */
const longest = 6;

/** Returns the name of a record: from the document, without words such as `schema`, or else from where it is used. */
export function recordName(names: Names, given: string | undefined, found: readonly string[], suffix = ''): string {
  const noise = new Set([
    'schema',
    'response',
    'request',
    'body',
    'dto',
    'payload',
    'object',
    'model',
    'get',
    'v1',
    'v2',
  ]);
  const plain = words(given ?? '').filter((word) => !noise.has(word));
  const cleaned = suffix === 'Input' && plain.length > 1 && plain.at(-1) === 'input' ? plain.slice(0, -1) : plain;
  const wishes = [cleaned, singularOf(found)]
    .filter((parts) => parts.length > 0)
    .map((parts) => pascalCase(parts.slice(-longest)));
  return names.take(...wishes.map((wish) => `${wish}${suffix}`), ...wishes.map((wish) => `${wish}Record${suffix}`));
}
