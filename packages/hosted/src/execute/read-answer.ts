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
  const { result } = successOf(answer, `${entity}.${action}`);
  const warnings = [...warningsOf(answer), ...(context.table?.records === undefined ? [] : [context.table.records])];
  // Records of another form than documented cannot be compared with it.
  const narrowed = call.select_fields !== undefined || context.table?.records !== undefined;
  if (hosted.raw === true && result !== null) return { body: result, narrowed, warnings };
  if (definition.kind !== 'list')
    return { data: hosted.record === undefined ? result : objectOf(result)[hosted.record], narrowed, warnings };
  const records = result ?? [];
  if (!Array.isArray(records)) return { data: records, warnings }; // the client rejects it
  const metadata = objectOf(answer.connector_metadata);
  const position = context.table === undefined ? usualPosition(metadata) : hosted;
  const said = moreOf(metadata, position);
  const nextCursor = said === false ? undefined : positionOf(metadata, records, position);
  if (ignoredLimit !== undefined && records.length > ignoredLimit)
    warnings.push(
      `Airbyte's ${context.title} connector takes no \`limit\` for this listing: the page has ${records.length} records.`,
    );
  if (records.length === 0 && hosted.next?.from !== undefined && said === undefined && nextCursor === undefined)
    warnings.push(
      `Airbyte returned no records and nothing about further pages. Errors of ${context.title} can look like this: client.check() says whether its credential works.`,
    );
  if (records.length > 0 && nextCursor === undefined && !saysItEnds(metadata, position))
    warnings.push('Airbyte did not say whether there are further pages: there may be more records.');
  return { data: records, nextCursor, hasMore: said, narrowed, warnings };
}

/** Reads an answer. Throws `InvalidResponseError` for one that reports no success, or has no result: it may hold an error in its place. */
export function successOf(answer: unknown, what: string): { readonly result: unknown } {
  const given = objectOf(answer);
  const { status, message, detail } = given;
  const said = [message, detail].find((each) => typeof each === 'string');
  const isSuccess = status === undefined || status === null || /^(success|succeeded|ok)$/i.test(String(status));
  if (isSuccess && Object.hasOwn(given, 'result')) return { result: given['result'] };
  throw new InvalidResponseError({
    message: `${what} was not carried out as it should be: Airbyte returned ${
      isSuccess ? 'no result' : `the status '${String(status).slice(0, 100)}'`
    }${said === undefined ? '' : `, and says: ${String(said).slice(0, 300)}`}.`,
    hint: 'Look at the connector in Airbyte.',
  });
}

/** The keys that Airbyte's connectors use most, for one whose own are not known. */
function usualPosition(metadata: Readonly<Record<string, unknown>>): WrittenCall['hosted'] {
  const present = (names: readonly string[]) => names.find((name) => Object.hasOwn(metadata, name));
  const from = present([
    'next_cursor',
    'end_cursor',
    'endCursor',
    'nextPageToken',
    'next_token',
    'cursor',
    'next',
    'after',
  ]);
  const more = present(['has_next_page', 'hasNextPage', 'has_more', 'hasMore']);
  return { next: { to: 'cursor', ...(from !== undefined && { from }), ...(more !== undefined && { more }) } };
}

/** Whether the platform says that this is the last page: by its key for it, or by a position that is empty. */
function saysItEnds(metadata: Readonly<Record<string, unknown>>, { next, more }: WrittenCall['hosted']): boolean {
  if (next === undefined) return true;
  const flag = metadata[next.more ?? more ?? ''];
  if (typeof flag === 'boolean') return true; // of more pages without a position, the client warns itself
  const position = next.from === undefined ? undefined : metadata[next.from];
  return next.from !== undefined && Object.hasOwn(metadata, next.from) && (position === null || position === '');
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

export function warningsOf({ warning }: Pick<ExecutionAnswer, 'warning'>): string[] {
  const { message } = objectOf(warning);
  const text = typeof warning === 'string' ? warning : typeof message === 'string' ? message : undefined;
  if (text !== undefined) return text.trim() === '' ? [] : [text];
  return warning === undefined || warning === null ? [] : [JSON.stringify(warning)];
}
