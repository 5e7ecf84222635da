import { parseJson } from '@agent-connectors/core';
import { aborted, invalidFilter, longestProgram, tooLong } from './jq-errors.ts';
import type { JqOptions, ProgramOptions } from './jq-options.ts';
import { runInThread } from './jq-thread.ts';

/**
 * Runs a jq filter over a value and returns its only output, a list of several, or null of none. Runs the real jq 1.8 as WebAssembly in a thread of
 * its own, so that a filter that never ends or takes too much memory harms nobody. Whole numbers keep all their digits: those that a JavaScript
 * number cannot hold are text.
 *
 * Throws `InvalidParamsError` for a filter that is invalid or fails, `TimeoutError` for one that takes too long, and `AbortedError`.
 */
export async function runJq(input: unknown, filter: string, options: JqOptions = {}): Promise<unknown> {
  const outputs = await jqOutputs(input, filter, options);
  if (outputs.length > 1) return outputs.map(parseJson);
  return outputs[0] === undefined ? null : parseJson(outputs[0]);
}

/** Runs a filter as `runJq` does, and returns its outputs as the JSON texts that jq prints: with all digits of their numbers. */
export async function jqOutputs(input: unknown, filter: string, options: JqOptions = {}): Promise<string[]> {
  const { variables, each } = options;
  const json = JSON.stringify(input ?? null);
  const given = [...(variables ?? [])];
  const hasVariables = given.length > 0;
  const steps = [
    ...(hasVariables ? [`.[0] as {${given.map(([name]) => `$${name}`).join(', ')}} | .[1]`] : []),
    ...(each ? ['.[]'] : []),
  ];
  const values = given.map(([name, value]) => `"${name}":${value}`).join(',');
  const printed = await outputOf(hasVariables ? `[{${values}},${json}]` : json, steps, filter, {
    ...options,
    // Variables are for what is built before a call.
    outcome: hasVariables ? 'not_sent' : 'rejected',
  });
  return printed.split('\n').filter((line) => line !== '');
}

/** Throws as `runJq` does for a filter that is not jq at all. Runs nothing: there is no input. */
export async function compileJq(filter: string, options: JqOptions = {}): Promise<void> {
  await outputOf('', [], filter, { ...options, outcome: 'not_sent' });
}

/** Returns what jq prints for a filter, after the steps that its input goes through. */
async function outputOf(
  input: string,
  steps: readonly string[],
  filter: string,
  options: ProgramOptions,
): Promise<string> {
  const { signal } = options;
  const program = steps.length === 0 ? filter : `${steps.join(' | ')} |\n${filter}`;
  const answer = await turn(async () => {
    // The wait for a turn may have outlasted the caller.
    if (signal?.aborted) throw aborted(signal, options.outcome);
    if (new TextEncoder().encode(program).length > longestProgram) return { problem: tooLong };
    // The space keeps jq from taking a filter that begins with a minus for an option.
    return runInThread({ input, filter: ` ${program}` }, options);
  }, options);
  if ('problem' in answer) throw invalidFilter(answer.problem, filter, steps.length > 0 ? 1 : 0, options);
  return answer.output;
}

let queue: Promise<unknown> = Promise.resolve();

/** Runs one job after another. An abort ends the wait for a turn. */
function turn<T>(job: () => Promise<T>, { signal, outcome }: ProgramOptions): Promise<T> {
  const result = queue.then(job, job);
  queue = result.catch(() => {});
  if (signal === undefined) return result;
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(aborted(signal, outcome));
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    result.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
