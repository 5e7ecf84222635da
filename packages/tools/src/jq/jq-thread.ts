import { aborted, tooLarge, tooSlow } from './jq-errors.ts';
import type { ProgramOptions } from './jq-options.ts';

/** A filter, and the text that it reads. */
export interface Job {
  readonly input: string;
  readonly filter: string;
}

export type Answer = { readonly output: string } | { readonly problem: string };

/** A thread with jq in it, which runs one filter at a time. */
interface JqThread {
  run(job: Job, options: ProgramOptions): Promise<Answer>;
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

let thread: JqThread | undefined;

/** Runs one job. The thread serves for the next one as well, unless this one has broken it. */
export async function runInThread(job: Job, options: ProgramOptions): Promise<Answer> {
  thread ??= await startThread();
  const { signal, outcome } = options;
  // The start of the thread may have outlasted the caller.
  if (signal?.aborted) throw aborted(signal, outcome);
  return thread.run(job, options);
}

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
    run: (job, { signal, outcome, timeout = 10_000 }) =>
      new Promise<Answer>((resolve, reject) => {
        const timer = setTimeout(() => {
          stop();
          settle(() => reject(tooSlow(timeout, outcome)));
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
          settle(() => reject(signal && aborted(signal, outcome)));
        };
        const onEnd = () => {
          stop();
          settle(() => resolve({ problem: tooLarge }));
        };
        worker.removeAllListeners('error');
        worker.once('message', (answer: Answer) => {
          // After any other failure than one that jq reports, its memory is broken.
          const isBroken = 'problem' in answer && !isReported(answer.problem);
          if (isBroken) stop();
          settle(() => resolve(isBroken && /memory|stack/i.test(answer.problem) ? { problem: tooLarge } : answer));
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
