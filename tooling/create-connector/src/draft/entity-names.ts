import { pluralOf, singular, singularOf } from '../names/plural.ts';
import { words } from '../names/words.ts';
import type { SourceOperation } from '../openapi/source.ts';
import { callInPath, isParameter, segmentsOf } from './actions.ts';
import { isVerb } from './verbs.ts';

/** Returns the words of an operation's entity in the plural, from its tag or else from its path. */
export function entityWords(operation: SourceOperation): string[] {
  const found = wordsOf(operation);
  return found.length > 0 ? found : ['calls'];
}

function wordsOf(operation: SourceOperation): string[] {
  if (operation.graphql !== undefined) return [...operation.graphql.entity];
  const tag = words(operation.tag ?? '');
  if (tag.length > 0) return pluralOf(tag);
  const call = callInPath(operation);
  const segments = segmentsOf(operation);
  if (call !== undefined) return pluralOf(words(isParameter(call.noun) ? (segments.at(-2) ?? '') : call.noun));
  const [first, ...others] = collections(operation, segments);
  // The path is only a verb, such as `/identify`, and has no noun for the entity.
  if (first === undefined) return ['calls'];
  const last = others.at(-1);
  return last === undefined ? pluralOf(words(first)) : [...singularOf(words(first)), ...pluralOf(words(last))];
}

/** Returns the nouns of a path: its segments without parameters, and without a verb at the end. */
function collections(operation: SourceOperation, segments: readonly string[]): string[] {
  const nouns = segments.filter((segment) => !isParameter(segment));
  const last = nouns.at(-1) ?? '';
  const parts = words(last);
  const named = operation.id !== undefined && words(operation.id).join(' ') === parts.join(' ');
  const isCall = operation.method !== 'GET' && segments.at(-1) === last;
  if (isCall && (named || (isVerb(parts[0] ?? '') && singular(last) === last))) return nouns.slice(0, -1);
  return nouns;
}
