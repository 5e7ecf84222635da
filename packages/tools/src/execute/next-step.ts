import type { ToolboxOperation } from '../operations.ts';

type Params = Readonly<Record<string, unknown>>;

/**
 * Returns the call that shows what a write has done, or whether it has: the read of the same record, otherwise the listing that it would be
 * in. `undefined` where there is neither. Without `listings`, none of everything: a change can hardly be seen there.
 */
export function checkingCall(
  operations: readonly ToolboxOperation[],
  { source, entity }: ToolboxOperation,
  params: Params,
  { listings = true } = {},
): string | undefined {
  const reads = operations.filter(
    (each) =>
      each.source === source &&
      each.entity.id === entity.id &&
      each.effect === 'read' &&
      each.required.every((name) => isGiven(params[name])),
  );
  const named = (action: string) =>
    reads.find((each) => each.action === action && (action !== 'get' || each.required.length > 0));
  const found = named('get') ?? named('list') ?? named('search') ?? reads[0];
  if (found === undefined || (found.required.length === 0 && !listings)) return undefined;
  const needed = Object.fromEntries(found.required.map((name) => [name, params[name]]));
  return found.required.length === 0 ? found.name : `${found.name} ${JSON.stringify(needed)}`;
}

/** Returns whether a listing has one record more after an action. */
export const adds = (action: string): boolean =>
  /^(add|create|import|invite|post|schedule|send|start|submit|trigger|upload)/.test(action);

const isGiven = (value: unknown) => value !== undefined && value !== null && value !== '';
