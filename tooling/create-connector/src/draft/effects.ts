import { words } from '../names/words.ts';
import type { SourceOperation } from '../openapi/source.ts';
import { callInPath, isParameter, segmentsOf } from './actions.ts';
import type { Effect } from './model.ts';
import { readsByName } from './verbs.ts';

/** Whether the name of a POST operation suggests a read: a search, or a list such as `candidate.list`. */
export function seemsToRead(operation: SourceOperation): boolean {
  if (operation.method !== 'POST') return false;
  const last = segmentsOf(operation).at(-1) ?? '';
  const verb = callInPath(operation)?.verb ?? (isParameter(last) ? '' : last);
  const [first = ''] = words(verb);
  return readsByName(first) && !/^(check|validate|preview)$/.test(first);
}

/** Guesses the effect of an operation from its HTTP method. A person must confirm it. */
export function guessEffect(operation: SourceOperation, reads: boolean): Effect {
  if (operation.method === 'GET' || reads) return 'read';
  return operation.method === 'DELETE' ? 'destructive' : 'write';
}
