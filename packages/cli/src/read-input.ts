import { buffer } from 'node:stream/consumers';
import { decodeText, isNoText } from './read-text.ts';
import { UsageError } from './usage-error.ts';

/** Reads standard input to its end. Throws `UsageError` for what cannot be read, or is no text. */
export async function readInput(input: NodeJS.ReadableStream): Promise<string> {
  const bytes = await buffer(input).catch((error: unknown) => {
    const reason = error instanceof Error && 'code' in error ? error.code : error;
    throw new UsageError(`Cannot read standard input: ${reason}.`, 'Pipe a text into the command.');
  });
  const text = decodeText(bytes);
  if (text === undefined) throw new UsageError(isNoText('Standard input'), 'Convert it to UTF-8.');
  return text;
}
