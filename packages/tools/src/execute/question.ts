import { modelText } from '../result/model-text.ts';
import type { ConfirmationRequest } from './confirmation.ts';

/** A person is shown so much of the parameters, and of each record. What is longer is shown from both ends, so that nothing hides behind padding. */
const longestPart = 8000;

/** Returns what a person is asked: the operation, what it does to data and people, to which records, and what is sent. */
export const questionOf = (requests: readonly ConfirmationRequest[]): string =>
  [...requests.map(textOf), requests.length === 1 ? 'Do it?' : 'Do all of it?'].join('\n\n');

function textOf({ operation, summary, params, request, targets }: ConfirmationRequest): string {
  const { effect, sends, spends } = request;
  const consequences = [
    effect === 'destructive' && 'It deletes or overwrites data: this may be impossible to undo.',
    sends && 'It sends messages to people.',
    spends && 'It moves or spends money.',
  ].filter((text) => typeof text === 'string');
  return [
    `${operation}: ${summary}`,
    ...consequences,
    ...targets.map(({ parameter, record }) => `${parameter} is ${shown(record)}`),
    `Parameters: ${shown(params)}`,
  ].join('\n');
}

/** Hidden characters are shown as escapes, and what is left out is said. */
function shown(value: unknown): string {
  const text = modelText(value);
  return text.length <= longestPart
    ? text
    : `${text.slice(0, longestPart / 2)} … (${text.length - longestPart} characters in between are not shown) … ${text.slice(-longestPart / 2)}`;
}
