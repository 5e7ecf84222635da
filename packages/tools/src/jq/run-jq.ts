import { AbortedError, InvalidParamsError, type Outcome, parseJson, TimeoutError } from '@agent-connectors/core';

export interface JqOptions {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds that the filter may run; a longer one most likely never ends. Default: 10,000. */
  readonly timeout?: number | undefined;
  /** Filters each item of the input, a list, by itself. */
  readonly each?: boolean | undefined;
}

interface Job {
  readonly input: string;
  readonly filter: string;
}

type Answer = { readonly output: string } | { readonly problem: string };

/** A thread with jq in it, which runs one filter at a time. */
interface JqThread {
  run(job: Job, options: JqOptions): Promise<Answer>;
}

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
  const program = options.each ? `.[] | (\n${filter}\n)` : filter;
  const printed = await outputOf(input, program, { ...options, filter, outcome: 'rejected' });
  return printed.split('\n').filter((line) => line !== '');
}

/** Throws as `runJq` does for a filter that is not jq at all. Runs nothing. */
export async function compileJq(filter: string, options: JqOptions = {}): Promise<void> {
  await outputOf(null, `empty|(\n${filter}\n)`, { ...options, filter, outcome: 'not_sent' });
}

interface ProgramOptions extends JqOptions {
  /** The filter that the program was made from, which errors name. */
  readonly filter: string;
  /** What an error says of the call. */
  readonly outcome: Outcome;
}

/** Returns what a jq program prints. */
async function outputOf(input: unknown, program: string, options: ProgramOptions): Promise<string> {
  const { signal } = options;
  const answer = await turn(async () => {
    // The wait for a turn may have outlasted the caller.
    if (signal?.aborted) throw aborted(signal);
    thread ??= await startThread();
    // The space keeps jq from taking a filter that begins with a minus for an option.
    return thread.run({ input: JSON.stringify(input ?? null), filter: ` ${program}` }, options);
  }, signal);
  if ('problem' in answer) throw invalidFilter(answer.problem, options);
  return answer.output;
}

const aborted = ({ reason }: AbortSignal) =>
  new AbortedError({ message: 'The call was aborted by the caller.', cause: reason, outcome: 'rejected' });

let thread: JqThread | undefined;
let queue: Promise<unknown> = Promise.resolve();

/** Runs one job after another. An abort ends the wait for a turn. */
function turn<T>(job: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  const result = queue.then(job, job);
  queue = result.catch(() => {});
  if (signal === undefined) return result;
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(aborted(signal));
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    result.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}

/** The thread's program. It is text, so that it works however this package is bundled. */
const threadProgram = `
const { parentPort, workerData } = require('node:worker_threads');
// What jq prints is for nobody, and unread output would keep the process from ending.
for (const method of ['log', 'warn', 'error']) console[method] = () => {};
const jq = Promise.resolve(require(workerData));
jq.then(() => parentPort.postMessage('ready'), (error) => { throw error; });
parentPort.on('message', async ({ input, filter }) => {
  try {
    parentPort.postMessage({ output: (await jq).raw(input, filter, ['-c']) ?? '' });
  } catch (error) {
    parentPort.postMessage({ problem: String(error?.stderr ?? error?.message ?? error) });
  }
});
`;

async function startThread(): Promise<JqThread> {
  const [{ Worker }, { createRequire }] = await Promise.all([import('node:worker_threads'), import('node:module')]);
  const worker = new Worker(threadProgram, {
    eval: true,
    workerData: createRequire(import.meta.url).resolve('jq-web'),
    env: {},
    // Options of the process, such as `--input-type`, are not meant for this program.
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  worker.unref();
  const stop = () => {
    thread = undefined;
    void worker.terminate();
  };
  await new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve());
    worker.once('error', (error) => {
      stop();
      reject(error);
    });
  });
  return {
    run: (job, { signal, timeout = 10_000 }) =>
      new Promise<Answer>((resolve, reject) => {
        const timer = setTimeout(() => {
          stop();
          settle(() => reject(tooSlow(timeout)));
        }, timeout);
        const settle = (finish: () => void) => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', onAbort);
          worker.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit');
          // An error that comes later must not end the process.
          worker.on('error', () => {});
          worker.unref();
          finish();
        };
        const onAbort = () => {
          stop();
          settle(() => reject(signal && aborted(signal)));
        };
        const onEnd = () => {
          stop();
          settle(() => resolve({ problem: 'the result or what it takes to compute it is too large' }));
        };
        worker.removeAllListeners('error');
        worker.once('message', (answer: Answer) => {
          // After any other failure than one that jq reports, its memory is broken.
          if ('problem' in answer && !isReported(answer.problem)) stop();
          settle(() => resolve(answer));
        });
        worker.once('error', onEnd);
        worker.once('exit', onEnd);
        signal?.addEventListener('abort', onAbort, { once: true });
        worker.ref();
        worker.postMessage(job);
      }),
  };
}

/** Whether jq itself has ended with this problem. */
const isReported = (problem: string) => /^(Non-zero exit code|jq: )/.test(problem);

const tooSlow = (timeout: number) =>
  new TimeoutError({
    message: `The jq filter took longer than ${timeout / 1000} s.`,
    hint: 'Use a simpler filter, or read fewer records.',
    outcome: 'rejected',
  });

function invalidFilter(problem: string, { filter, outcome, each }: ProgramOptions): InvalidParamsError {
  const text = problem
    .replace(/^Non-zero exit code: \d+\n?/, '')
    .replace(/ \(Unix shell quoting issues\?\)/g, '')
    .replace(/ \(at inputString:\d+\)/g, '')
    .replace(/^jq: (error: )?/gm, '')
    .replace(/\n?\d+ compile errors?\s*$/, '')
    .trim();
  return new InvalidParamsError({
    what: 'The jq filter failed',
    outcome,
    issues: [
      {
        path: 'jq',
        expected: 'a filter that fits the data',
        received: `'${filter.length > 120 ? `${filter.slice(0, 120)}…` : filter}'`,
        hint: `${text.slice(0, 400) || 'it ended with an error'}. ${each ? 'Its input is one record at a time' : 'Its input is `data`: for a listing a list of records, so begin with .[] or map(…)'}`,
      },
    ],
  });
}
