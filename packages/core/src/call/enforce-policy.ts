import { NotPermittedError } from '../errors/not-permitted-error.ts';
import type { CompiledPolicy } from './policy.ts';
import { idOf, type ResolvedOperation } from './runtime.ts';

/** Step 3: throws `NotPermittedError` for what the policy does not permit. */
export function enforcePolicy(
  policy: CompiledPolicy,
  resolved: ResolvedOperation,
  params: Readonly<Record<string, unknown>>,
): void {
  const id = idOf(resolved);
  const { operation } = resolved;
  const refuse = (why: string) => {
    throw new NotPermittedError({
      message: `${id} is not permitted: ${why}.`,
      hint: 'Nothing was sent. Whoever set up the client decided this. Do not try to work around it.',
      ...resolved.place,
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
