import { words } from '../names/words.ts';
import type { SourceOperation } from '../openapi/source.ts';
import { callInPath, isParameter, segmentsOf } from './actions.ts';
import type { Effect } from './model.ts';
import { readsByName } from './verbs.ts';

export const sendingWord =
  /^(sends?|resend|invites?|invitations?|notify|notif(ies|ications?)|emails?|sms|messages?|repl(y|ies)|remind(ers?)?|publish|broadcasts?|posts?message)$/;
export const spendingWord =
  /^(pay|payments?|charges?|refunds?|payouts?|capture|transfers?|withdraw|topups?|purchase|checkout|confirm|disburse(ments?)?)$/;

/** Verbs of changes that cannot be taken back. */
export const destroys = /^(delete|remove|destroy|purge|erase|wipe|revoke|void|revert)$/;

/** Whether the name of an operation suggests that it sends messages. */
export const seemsToSend = (operation: SourceOperation): boolean => actsOn(operation, sendingWord);

/** Whether the name of an operation suggests that it moves money. */
export const seemsToSpend = (operation: SourceOperation): boolean => actsOn(operation, spendingWord);

/** Whether a POST creates, or does, something with one of these words as the last noun or verb of its path. */
function actsOn(operation: SourceOperation, pattern: RegExp): boolean {
  if (operation.method !== 'POST') return false;
  const last = segmentsOf(operation).findLast((segment) => !isParameter(segment)) ?? '';
  return words(last).some((word) => pattern.test(word));
}

/** Whether the name of a POST operation suggests a read: a search, or a list such as `candidate.list`. */
export function seemsToRead(operation: SourceOperation): boolean {
  if (operation.method !== 'POST') return false;
  const last = segmentsOf(operation).at(-1) ?? '';
  const verb = callInPath(operation)?.verb ?? (isParameter(last) ? '' : last);
  const [first = ''] = words(verb);
  return readsByName(first) && !/^(check|validate|preview)$/.test(first);
}

/** Guesses the effect of an operation from its HTTP method, and from a last verb such as `void`. A person must confirm it. */
export function guessEffect(operation: SourceOperation, reads: boolean): Effect {
  if (operation.method === 'GET' || reads) return 'read';
  return operation.method === 'DELETE' || actsOn(operation, destroys) ? 'destructive' : 'write';
}
