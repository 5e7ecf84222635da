import { AbortedError, InvalidParamsError, type Outcome, TimeoutError } from '@agent-connectors/core';
import type { ProgramOptions } from './jq-options.ts';

export const aborted = ({ reason }: AbortSignal, outcome: Outcome) =>
  new AbortedError({ message: 'The jq filter was aborted by the caller.', cause: reason, outcome });

/** jq has so little room for a program: its parser breaks at a longer one. In bytes. */
export const longestProgram = 40_000;
export const tooLong = `it is longer than the ${longestProgram} bytes that jq can take`;
export const tooLarge = 'the result or what it takes to compute it is too large';

export const tooSlow = (timeout: number, outcome: Outcome) =>
  new TimeoutError({
    message: `The jq filter took longer than ${timeout / 1000} s.`,
    hint: 'Use a simpler filter, or read fewer records.',
    outcome,
  });

/** Whether it is the filter's own fault, whatever it is given. */
const isInvalid = (problem: string) => problem === tooLong || /\d+ compile errors?\s*$/.test(problem);

/** The error of a filter that jq has not understood, or that failed. Before it, the program had so many lines. */
export function invalidFilter(
  problem: string,
  filter: string,
  linesBefore: number,
  { outcome, each, inputIs }: ProgramOptions,
): InvalidParamsError {
  const text = problem
    .replace(/^Non-zero exit code: \d+\n?/, '')
    .replace(/ \(Unix shell quoting issues\?\)/g, '')
    .replace(/ \(at inputString:\d+\)/g, '')
    .replace(/^jq: (error: )?/gm, '')
    .replace(/\n?\d+ compile errors?\s*$/, '')
    .replace(/(?<=at <top-level>, line )\d+/g, (line) => `${Number(line) - linesBefore}`)
    .trim();
  const said = text.slice(0, 400) || 'it ended with an error';
  const input = each ? 'one record at a time' : (inputIs ?? ofToolbox);
  const isWrong = isInvalid(problem);
  return new InvalidParamsError({
    what: 'The jq filter failed',
    outcome,
    ...(isWrong && { hint: `Correct the filter.${outcome === 'not_sent' ? ' Nothing was sent.' : ''}` }),
    issues: [
      {
        path: 'jq',
        expected: isWrong ? 'a valid filter' : 'a filter that fits the data',
        received: `'${filter.length > 120 ? `${filter.slice(0, 120)}…` : filter}'`,
        hint: isWrong ? said : `${said}. Its input is ${input}`,
      },
    ],
  });
}

const ofToolbox = '`data`: for a listing a list of records, so begin with .[] or map(…)';
