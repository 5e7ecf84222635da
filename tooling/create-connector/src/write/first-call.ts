import type { Draft, EntityDraft, OperationDraft } from '../draft/model.ts';
import { valueCode } from './code.ts';
import { expectedRequest } from './expected-request.ts';

/** The first call in the README and the example: a list operation, or else a read, or else a dry run of any operation. */
export interface FirstCall {
  readonly entity: EntityDraft;
  readonly operation: OperationDraft;
  /** The call as code, with example values for its required parameters. */
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
  const { params } = expectedRequest(operation, draft);
  const needed = operation.parameters.filter(({ required }) => required).map(({ name }) => [name, params[name]]);
  const given = needed.length === 0 ? '' : valueCode(Object.fromEntries(needed));
  const dry = operation.effect === 'read' ? '' : `${given === '' ? '{}, ' : ', '}{ dryRun: true }`;
  return { entity, operation, code: `${draft.name.constant}.${entity.accessor}.${operation.action}(${given}${dry})` };
}

/** Returns code that makes the call and prints its result. */
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
