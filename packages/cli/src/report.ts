import { addHint, ConnectorError, InvalidParamsError } from '@agent-connectors/core';
import { InstallationError } from '@agent-connectors/installed';
import { BrokenWalkError } from './call/broken-walk-error.ts';
import { FailedCheckError } from './credentials/failed-check-error.ts';
import type { Io } from './io.ts';
import { OutputError } from './output/output-error.ts';
import { escapeControls, stripControlsIn } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** The exit codes by the code of an error. Every other one is 1. */
const exitCodes: Readonly<Record<string, number>> = {
  usage: 2,
  unknown_operation: 2,
  invalid_params: 2,
  invalid_options: 2,
  missing_credentials: 3,
  authentication: 3,
  permission: 4,
  not_permitted: 4,
  confirmation_required: 4,
  conflict: 5,
  invalid_request: 5,
  server: 5,
  invalid_response: 5,
  pagination: 5,
  not_found: 6,
  rate_limited: 7,
  aborted: 130,
};

/** Prints an error as one JSON object on standard error, and returns the exit code. */
export function report(error: unknown, io: Pick<Io, 'err'>): number {
  const broken = error instanceof BrokenWalkError ? error : undefined;
  const { nextCursor } = broken ?? {};
  const json = withContinuation(jsonOf(broken?.cause ?? error), nextCursor);
  const whole = stripControlsIn({ ...json, ...nearNames(json) });
  // A cursor stays as it is: it must work.
  const printed = { error: { ...(whole as object), ...(nextCursor !== undefined && { nextCursor }) } }; // an object, as `json`
  io.err(`${escapeControls(JSON.stringify(printed))}\n`);
  return exitCodes[json.code] ?? 1;
}

/** Says how to continue a walk after the records that were printed. */
const withContinuation = (json: ErrorObject, nextCursor: string | undefined): ErrorObject =>
  nextCursor === undefined
    ? json
    : { ...json, hint: `${json.hint ?? ''} To continue after the last record, pass nextCursor as --cursor.`.trim() };

interface ErrorObject {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly didYouMean?: readonly string[];
}

function jsonOf(error: unknown): ErrorObject {
  if (error instanceof UsageError || error instanceof InstallationError) {
    const { message, hint } = error;
    const names = error instanceof UsageError ? error.didYouMean : undefined;
    return { code: 'usage', message, hint, ...(names !== undefined && { didYouMean: names }) };
  }
  if (error instanceof FailedCheckError) return { code: 'authentication', message: error.message, hint: error.hint };
  if (error instanceof OutputError) return { code: error.code, message: error.message, hint: error.hint };
  if (ConnectorError.isInstance(error)) return explained(error).toJSON();
  // An unexpected error is a bug in this package. The stack helps to find it.
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: 'internal', message: stack, hint: 'This is a bug. Please report it.' };
}

/** Adds what only a command line can say: how to log in, and that a number was read as text to keep its digits. */
function explained(error: ConnectorError): ConnectorError {
  if (error.code === 'missing_credentials' && error.connector !== undefined && !error.hint?.includes('auth login'))
    return hinted(error, `Or log in: agent-connectors auth login ${error.connector}`);
  const isLong =
    InvalidParamsError.isInstance(error) && error.issues.some(({ received }) => /^\D?-?\d{16,}\D?$/.test(received));
  if (!isLong) return error;
  return hinted(
    error,
    `An integer above ${Number.MAX_SAFE_INTEGER} is read as text, because a number would lose digits.`,
  );
}

function hinted(error: ConnectorError, hint: string): ConnectorError {
  const result = addHint(error, hint);
  return ConnectorError.isInstance(result) ? result : error;
}

/** Names that the texts of an error suggest, for programs. */
function nearNames({ message, hint = '', didYouMean }: ErrorObject): { readonly didYouMean?: readonly string[] } {
  if (didYouMean !== undefined) return {};
  const names = [...`${message} ${hint}`.matchAll(/did you mean '([^']+)'/gi)].flatMap(([, name]) => name ?? []);
  return names.length === 0 ? {} : { didYouMean: [...new Set(names)] };
}
