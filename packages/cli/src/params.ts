import { addHint, InvalidParamsError, parseJson } from '@agent-connectors/core';
import type { Arguments } from './arguments.ts';
import type { Io } from './io.ts';
import { quote } from './quote.ts';
import { UsageError } from './usage-error.ts';

/**
 * Reads the parameters of a call. A whole number that a JavaScript number would round is kept as text, with all its
 * digits; whether the parameter takes text is for its schema to say.
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
      `--params is not JSON: ${error instanceof Error ? error.message : error}.`,
      `It is one object in single quotes, its names and texts in double quotes: ${command.map(quote).join(' ')}`,
    );
  }
}

/** A number that was taken as text for its digits' sake is refused as text, which must be explained to who typed a number. */
export function explainLongNumbers(error: unknown): unknown {
  if (!InvalidParamsError.isInstance(error)) return error;
  const long = error.issues.find(({ received }) => /^\D?-?\d{16,}\D?$/.test(received));
  return long === undefined
    ? error
    : addHint(
        error,
        `A whole number above ${Number.MAX_SAFE_INTEGER} is taken as text, since a number would lose digits.`,
      );
}
