import type { Draft, EntityDraft, OperationDraft } from '../draft/model.ts';
import { valueCode } from './code.ts';
import { expectedRequest } from './expected-request.ts';

/** The call that a README and an example show first: a listing where there is one, else a read, else anything, dry. */
export interface FirstCall {
  readonly entity: EntityDraft;
  readonly operation: OperationDraft;
  /** The call as code, its parameters made up where it needs some. */
  readonly code: string;
}

export function firstCall(draft: Draft): FirstCall | undefined {
  const all = draft.entities.flatMap((entity) => entity.operations.map((operation) => ({ entity, operation })));
  const rank = ({ operation: { kind, effect, parameters } }: (typeof all)[number]) =>
    (effect === 'read' ? 0 : 100) +
    (kind === 'list' ? 0 : kind === 'download' ? 50 : 10) +
    2 * parameters.filter(({ required }) => required).length;
  const [best] = [...all].sort((a, b) => rank(a) - rank(b));
  if (best === undefined) return undefined;
  const { entity, operation } = best;
  const { params } = expectedRequest(operation, draft.arrays);
  const needed = operation.parameters.filter(({ required }) => required).map(({ name }) => [name, params[name]]);
  const given = needed.length === 0 ? '' : valueCode(Object.fromEntries(needed));
  const dry = operation.effect === 'read' ? '' : `${given === '' ? '{}, ' : ', '}{ dryRun: true }`;
  return { entity, operation, code: `${draft.name.constant}.${entity.accessor}.${operation.action}(${given}${dry})` };
}

/** The call with its answer on the terminal. */
export function firstCallCode(draft: Draft): string {
  const call = firstCall(draft);
  if (call === undefined) return '';
  const isDry = call.operation.effect !== 'read';
  if (call.operation.kind === 'list')
    return `const { data } = await ${call.code};\nfor (const item of data) console.log(item);`;
  if (call.operation.kind === 'download' && !isDry)
    return `const { data } = await ${call.code};\nconsole.log((await data.bytes()).length, 'bytes');`;
  return `const { data } = await ${call.code};\nconsole.log(data);`;
}
