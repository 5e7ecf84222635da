import { afterEach, vi } from 'vitest';
import type { Hooks } from '../src/call/hooks.ts';
import type { Runtime } from '../src/call/runtime.ts';
import { expectNoLeaks, search } from './leak-search.ts';
import { forget, watch } from './secrets.ts';

/*
 * A setup file for vitest: looks for credentials in everything that a suite puts out, and fails the test that showed
 * one. It sees what is printed, every error that a client ends with, what hooks are told and confirmations are asked,
 * and every dry run. Credentials are those of `secrets.ts`, and whatever a client is made with.
 */

afterEach(() => {
  forget();
  expectNoLeaks();
});

// What is printed.
const searched = Symbol.for('agent-connectors.test.searched');
function searching(target: object, names: readonly string[], where: string): void {
  const methods = target as Record<string, (...args: unknown[]) => unknown>; // named below
  for (const name of names) {
    const print = methods[name];
    if (print === undefined || searched in print) continue;
    const wrapped = (...args: unknown[]) => {
      const found = args.filter((arg) => search(`${where}.${name}`, arg));
      return found.length > 0 ? true : print.apply(target, args); // what shows one is not printed
    };
    methods[name] = Object.assign(wrapped, { [searched]: true });
  }
}
searching(console, ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table', 'group', 'assert'], 'console');
searching(process.stdout, ['write'], 'stdout');
searching(process.stderr, ['write'], 'stderr');

// What a client says: each of these modules is the one place that such output passes.
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
    const shaped = await module.perform(...args);
    const [, { options }] = args;
    if (options.dryRun === true) search('a dry run', shaped.result);
    return shaped;
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
