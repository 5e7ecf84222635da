import { addHint, InvalidParamsError, parseJson } from '@agent-connectors/core';
import type { Arguments } from './arguments.ts';
import type { Io } from './io.ts';
import { quote } from './quote.ts';
import { UsageError } from './usage-error.ts';

/**
 * Reads the parameters of a call. An integer that a JavaScript number would round is kept as text, with all its digits.
 * The schema of the parameter decides whether text is valid.
 */
export async function readParams(
  { params, words }: Arguments,
  sample: () => Promise<unknown>,
  io: Pick<Io, 'in'>,
): Promise<unknown> {
  if (params === undefined) return {};
  const text = params === '-' ? await io.in() : params;
  try {
    return parseJson(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const command = ['agent-connectors', ...words, '--params', JSON.stringify(await sample())];
    throw new UsageError(
      `--params is not valid JSON: ${error instanceof Error ? error.message : error}.`,
      `Pass one object in single quotes, with its names and strings in double quotes: ${command.map(quote).join(' ')}`,
    );
  }
}

/** Adds a hint to an error about a number that was read as text to keep its digits. The user typed a number. */
export function explainLongNumbers(error: unknown): unknown {
  if (!InvalidParamsError.isInstance(error)) return error;
  const long = error.issues.find(({ received }) => /^\D?-?\d{16,}\D?$/.test(received));
  return long === undefined
    ? error
    : addHint(
        error,
        `An integer above ${Number.MAX_SAFE_INTEGER} is read as text, because a number would lose digits.`,
      );
}
