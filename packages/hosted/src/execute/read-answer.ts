import { type ExecutionResult, type ExecutorOperation, InvalidResponseError } from '@agent-connectors/core';
import type { ExecutionAnswer } from '../platform/executions.ts';
import type { WriteContext, WrittenCall } from './write-call.ts';

/** Reads what the platform responded with. Throws `InvalidResponseError` where it reports no success. */
export function readAnswer(
  operation: ExecutorOperation,
  answer: ExecutionAnswer,
  { call, hosted, ignoredLimit }: WrittenCall,
  context: WriteContext,
): ExecutionResult {
  const { entity, action, definition } = operation;
  const { status, result } = answer;
  if (status !== undefined && status !== null && !/^(success|succeeded|ok)$/i.test(status))
    throw new InvalidResponseError({
      message: `${entity}.${action} ended with the status '${status.slice(0, 100)}' at Airbyte.`,
      hint: 'Look at the connector in Airbyte.',
    });
  const warnings = [...warningsOf(answer), ...(context.table?.records === undefined ? [] : [context.table.records])];
  // Records of another form than documented cannot be compared with it.
  const narrowed = call.select_fields !== undefined || context.table?.records !== undefined;
  if (hosted.raw === true) return { body: result ?? {}, narrowed, warnings };
  if (definition.kind !== 'list')
    return { data: hosted.record === undefined ? result : objectOf(result)[hosted.record], narrowed, warnings };
  const records = result ?? [];
  if (!Array.isArray(records)) return { data: records, warnings }; // the client rejects it
  const metadata = objectOf(answer.connector_metadata);
  const said = moreOf(metadata, hosted);
  const nextCursor = said === false ? undefined : positionOf(metadata, records, hosted);
  if (ignoredLimit !== undefined && records.length > ignoredLimit)
    warnings.push(
      `Airbyte's ${context.title} connector takes no \`limit\` for this listing: the page has ${records.length} records.`,
    );
  if (records.length === 0 && hosted.next?.from !== undefined && said === undefined && nextCursor === undefined)
    warnings.push(
      `Airbyte returned no records and nothing about further pages. Errors of ${context.title} can look like this: client.check() says whether its credential works.`,
    );
  return { data: records, nextCursor, hasMore: said, narrowed, warnings };
}

const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

/** Returns whether the platform says that there are more records; `undefined` where it does not say. */
function moreOf(
  metadata: Readonly<Record<string, unknown>>,
  { next, more }: WrittenCall['hosted'],
): boolean | undefined {
  const value = metadata[next?.more ?? more ?? ''];
  return typeof value === 'boolean' ? value : undefined;
}

function positionOf(
  metadata: Readonly<Record<string, unknown>>,
  records: readonly unknown[],
  { next }: WrittenCall['hosted'],
): string | undefined {
  if (next === undefined) return undefined;
  // Where the last record is the position, there is always one: only the metadata says that it leads on.
  const position =
    next.lastRecord === undefined
      ? metadata[next.from ?? '']
      : next.more !== undefined && metadata[next.more] === true
        ? objectOf(records.at(-1))[next.lastRecord]
        : undefined;
  if (typeof position === 'number' && Number.isFinite(position)) return String(position);
  return typeof position === 'string' && position !== '' ? position : undefined;
}

function warningsOf({ warning }: ExecutionAnswer): string[] {
  const { message } = objectOf(warning);
  const text = typeof warning === 'string' ? warning : typeof message === 'string' ? message : undefined;
  if (text !== undefined) return text.trim() === '' ? [] : [text];
  return warning === undefined || warning === null ? [] : [JSON.stringify(warning)];
}
