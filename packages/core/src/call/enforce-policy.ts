import { NotPermittedError } from '../errors/not-permitted-error.ts';
import type { CompiledPolicy } from './policy.ts';
import { type Found, idOf } from './runtime.ts';

/** Step 3: refuses what the policy does not permit. */
export function permit(policy: CompiledPolicy, found: Found, params: Readonly<Record<string, unknown>>): void {
  const id = idOf(found);
  const { operation } = found;
  const refuse = (why: string) => {
    throw new NotPermittedError({
      message: `${id} is not permitted: ${why}.`,
      hint: 'Nothing was sent. This is a decision of whoever set up the client; do not try another way around it.',
      ...found.place,
    });
  };
  if (policy.readOnly && operation.effect !== 'read')
    refuse(`the client is read-only and this is a ${operation.effect} operation`);
  const denied = policy.deny.find((selector) => selector.matches(id, operation, params));
  if (denied !== undefined) refuse(`the policy denies '${denied.text}'`);
  if (policy.allow !== undefined && !policy.allow.some((selector) => selector.matches(id, operation, params))) {
    refuse('the policy does not allow it');
  }
}
