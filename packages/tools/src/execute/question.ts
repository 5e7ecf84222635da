import { modelText } from '../result/model-text.ts';
import type { ConfirmationRequest } from './confirmation.ts';

/** A person is shown so much of the parameters. What is longer is shown from both ends, so that nothing hides behind padding. */
const longestPart = 8000;
/** Of a record, a person needs to see what it is. */
const mostFields = 10;
const longestValue = 300;

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
    ...targets.flatMap(({ parameter, record }) => recordLines(parameter, record)),
    `Parameters: ${shown(params, longestPart)}`,
  ].join('\n');
}

/** A record has one line for each field: a person looks for a name, not for JSON. */
function recordLines(parameter: string, record: unknown): readonly string[] {
  const lines = fieldLines(record, '');
  if (lines.length < 2) return [`${parameter} is ${shown(record, longestPart)}`];
  const more = lines.length - mostFields;
  return [
    `${parameter} is the record with`,
    ...lines.slice(0, mostFields),
    ...(more > 0 ? [`  … and ${more} more ${more === 1 ? 'field' : 'fields'}`] : []),
  ];
}

function fieldLines(value: unknown, path: string): readonly string[] {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return Object.entries(value).flatMap(([name, inner]) => fieldLines(inner, path === '' ? name : `${path}.${name}`));
  return value === null || value === undefined || value === ''
    ? []
    : [`  ${plain(path)}: ${typeof value === 'string' ? plain(value) : shown(value, longestValue)}`];
}

/** A text without quotes. Its line feeds stay escaped, so that no text looks like a line of the question. */
const plain = (text: string) => shown(text, longestValue).slice(1, -1).replaceAll('\\"', '"');

/** Hidden characters are shown as escapes, and what is left out is said. */
function shown(value: unknown, longest: number): string {
  const text = modelText(value);
  return text.length <= longest
    ? text
    : `${text.slice(0, longest / 2)} … (${text.length - longest} characters in between are not shown) … ${text.slice(-longest / 2)}`;
}
