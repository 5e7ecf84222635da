import { afterEach, vi } from 'vitest';
import type { Hooks } from '../src/call/hooks.ts';
import type { Runtime } from '../src/call/runtime.ts';
import { expectNoLeaks, search } from './leak-search.ts';
import { forget, watch } from './secrets.ts';

/*
 * A setup file for vitest: searches all output of a suite for credentials, and fails the test that showed one. The
 * output is everything printed, every error of a client, the events of hooks, the requests of confirmations and every
 * dry run. The credentials are those of `secrets.ts` and those that clients are created with.
 */

afterEach(() => {
  forget();
  expectNoLeaks();
});

// Everything printed.
const searched = Symbol.for('agent-connectors.test.searched');
function searching(target: object, names: readonly string[], where: string): void {
  const methods = target as Record<string, (...args: unknown[]) => unknown>; // named below
  for (const name of names) {
    const print = methods[name];
    if (print === undefined || searched in print) continue;
    const wrapped = (...args: unknown[]) => {
      const found = args.filter((arg) => search(`${where}.${name}`, arg));
      return found.length > 0 ? true : print.apply(target, args); // output with a credential is not printed
    };
    methods[name] = Object.assign(wrapped, { [searched]: true });
  }
}
searching(console, ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table', 'group', 'assert'], 'console');
searching(process.stdout, ['write'], 'stdout');
searching(process.stderr, ['write'], 'stderr');

// The output of a client: all of it passes through one of these modules.
vi.mock('../src/redaction/sanitize-error.ts', async (original) => {
  const module = await original<typeof import('../src/redaction/sanitize-error.ts')>();
  const sanitizeError: typeof module.sanitizeError = (...args) => {
    const error = module.sanitizeError(...args);
    search('an error', error);
    return error;
  };
  return { ...module, sanitizeError };
});

vi.mock('../src/call/execute.ts', async (original) => {
  const module = await original<typeof import('../src/call/execute.ts')>();
  const perform: typeof module.perform = async (...args) => {
    const normalized = await module.perform(...args);
    const [, { options }] = args;
    if (options.dryRun === true) search('a dry run', normalized.result);
    return normalized;
  };
  return { ...module, perform };
});

vi.mock('../src/client/create-runtime.ts', async (original) => {
  const module = await original<typeof import('../src/client/create-runtime.ts')>();
  const createRuntime: typeof module.createRuntime = (connector, options) => {
    for (const [name, field] of Object.entries(connector.credentials)) {
      const value = options[name] ?? options.env?.[field.variable];
      if (typeof value === 'string' && field.public !== true) watch(value.trim());
    }
    try {
      return searchedRuntime(module.createRuntime(connector, options));
    } catch (error) {
      search('an error about options', error);
      throw error;
    }
  };
  return { ...module, createRuntime };
});

function searchedRuntime(runtime: Runtime): Runtime {
  const names = ['onStart', 'onRequest', 'onResponse', 'onRetry', 'onWait', 'onResult', 'onError'] as const;
  const searching: Hooks = Object.fromEntries(
    names.map((name) => [name, (event: unknown) => search(`a hook (${name})`, event)]),
  );
  const { confirm } = runtime.policy;
  const asked: typeof confirm =
    confirm &&
    ((request, options) => {
      search('a confirmation', request);
      return confirm(request, options);
    });
  return { ...runtime, hooks: [searching, ...runtime.hooks], policy: { ...runtime.policy, confirm: asked } };
}
