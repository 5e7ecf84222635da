import { addHint, ConnectorError, InvalidParamsError } from '@agent-connectors/core';
import { InstallationError } from '@agent-connectors/installed';
import { BrokenWalkError } from './call/broken-walk-error.ts';
import { inCommandWords } from './call/command-words.ts';
import { UnconfirmedError } from './call/unconfirmed-error.ts';
import { SetupError } from './commands/doctor/setup-error.ts';
import { FailedCheckError } from './credentials/failed-check-error.ts';
import { missingCredentials } from './credentials/missing-credentials.ts';
import type { Io } from './io.ts';
import { OutputError } from './output/output-error.ts';
import { cleanSentencesIn, escapeControls, visibleJson } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import { usualHint } from './usual-hint.ts';

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

/** Prints an error as one JSON object on standard error, and returns the exit code. A person who refuses a call needs no more than a sentence. */
export function report(error: unknown, { err, terminal }: Pick<Io, 'err' | 'terminal'>): number {
  if (error instanceof UnconfirmedError && error.isRefused && terminal.err) {
    err('Not done: nothing was sent.\n');
    return exitCodes[error.json.code] ?? 1;
  }
  const broken = error instanceof BrokenWalkError ? error : undefined;
  const { nextCursor } = broken ?? {};
  const json = withContinuation(jsonOf(broken === undefined ? hinted(error) : broken.cause), nextCursor);
  const whole = cleanSentencesIn({ ...json, ...nearNames(json) });
  // A cursor stays as it is: it must work.
  const printed = { error: { ...(whole as object), ...(nextCursor !== undefined && { nextCursor }) } }; // an object, as `json`
  const text = JSON.stringify(printed);
  err(`${terminal.err ? visibleJson(text) : escapeControls(text)}\n`);
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
  if (error instanceof OutputError || error instanceof SetupError)
    return { code: error.code, message: error.message, hint: error.hint };
  if (ConnectorError.isInstance(error) && error.code === 'missing_credentials' && error.connector !== undefined)
    return missingCredentials(error.toJSON(), error.connector);
  if (error instanceof UnconfirmedError) return error.json;
  if (ConnectorError.isInstance(error)) return typed(explained(error).toJSON());
  // An unexpected error is a bug in this package. The stack helps to find it.
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: 'internal', message: stack, hint: 'This is a bug. Please report it.' };
}

/** Sentences of connectors and tools name parameters, where a command line has options. */
const typed = <Json extends ErrorObject>(json: Json): Json => ({
  ...json,
  message: inCommandWords(json.message),
  ...(json.hint !== undefined && { hint: inCommandWords(json.hint) }),
});

/** Adds what only a command line can say: that a number was read as text to keep its digits. */
function explained(error: ConnectorError): ConnectorError {
  const isLong =
    InvalidParamsError.isInstance(error) && error.issues.some(({ received }) => /^\D?-?\d{16,}\D?$/.test(received));
  if (!isLong) return error;
  return withHint(
    error,
    `An integer above ${Number.MAX_SAFE_INTEGER} is read as text, because a number would lose digits.`,
  );
}

/** Adds a hint to an error that has none. A walk is not repeated, but continued. */
function hinted(error: unknown): unknown {
  const hint = ConnectorError.isInstance(error) && error.hint === undefined ? usualHint(error) : undefined;
  return hint === undefined ? error : addHint(error, hint);
}

function withHint(error: ConnectorError, hint: string): ConnectorError {
  const result = addHint(error, hint);
  return ConnectorError.isInstance(result) ? result : error;
}

/** Names that the texts of an error suggest, for programs. */
function nearNames({ message, hint = '', didYouMean }: ErrorObject): { readonly didYouMean?: readonly string[] } {
  if (didYouMean !== undefined) return {};
  const names = [...`${message} ${hint}`.matchAll(/did you mean '([^']+)'/gi)].flatMap(([, name]) => name ?? []);
  return names.length === 0 ? {} : { didYouMean: [...new Set(names)] };
}
