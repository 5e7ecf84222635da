import { createServer, type ServerResponse } from 'node:http';
import { checkNode } from './check-node.ts';
import { controlRoutes } from './control.ts';
import type { Emulator } from './emulator.ts';
import { createFaultQueue, type Faults } from './faults.ts';
import { createRateLimiter } from './rate-limiter.ts';
import { createRequestRecorder, type RequestLog } from './request-log.ts';
import { createRouter } from './router.ts';
import { send } from './send.ts';
import { serve } from './serve.ts';
import { createVendors } from './vendors.ts';
import { json, serialize } from './wire-response.ts';

export interface ServerOptions {
  /** The vendors to emulate. */
  readonly emulators: readonly Emulator[];
  /** Port on 127.0.0.1; default 0, which picks a free one. */
  readonly port?: number;
  /** Equal seeds and times give equal data; default 1. */
  readonly seed?: number;
  /** The sandbox's clock; default is the system clock. */
  readonly now?: () => Date;
  /** Enforces the vendors' rate limits; default false. */
  readonly rateLimits?: boolean;
  /** Called with one line per completed request. */
  readonly accessLog?: (line: string) => void;
}

/** A running sandbox. */
export interface Sandbox {
  /** URL of the server, without a trailing slash. */
  readonly url: string;
  /** Environment variables that connect the connectors to this sandbox. */
  readonly env: Record<string, string>;
  readonly faults: Faults;
  /** The last 1,000 requests to the emulators, newest last. */
  readonly requests: RequestLog;
  /** Restores the initial data and clears faults, the request log and counted requests. */
  reset(): void;
  /** Stops the server and closes every connection. */
  close(): Promise<void>;
}

/** Serves emulators on one local HTTP server. Rejects with the server's error if the port is in use, and on Node older than 22.13. */
export async function startServer(options: ServerOptions): Promise<Sandbox> {
  checkNode();
  const now = options.now ?? (() => new Date());
  const { emulators, rateLimits } = options;
  const vendors = createVendors({ emulators, seed: options.seed ?? 1, now, rateLimits });
  const faults = createFaultQueue(vendors.mounts);
  const recorder = createRequestRecorder();
  const limiter = createRateLimiter(now);
  const reset = () => {
    vendors.reset();
    faults.clear();
    recorder.clear();
    limiter.clear();
  };

  const env: Record<string, string> = {};
  const control = createRouter(
    controlRoutes({
      env,
      mounts: vendors.mounts,
      faults,
      requests: recorder.log,
      outbox: () => vendors.outbox(),
      reset,
    }),
  );
  const serving = { vendors, faults, recorder, control, limiter: rateLimits ? limiter : undefined };
  const server = createServer((message, response) => {
    const started = performance.now();
    serve(serving, message, response)
      .then(
        (status) => {
          const took = Math.round(performance.now() - started);
          // The result is returned, because the callback may be an async function that rejects.
          return options.accessLog?.(`${message.method} ${message.url} ${status ?? 'cut'} ${took} ms`);
        },
        (error: unknown) => failLoudly(response, error),
      )
      // The response is complete, so an error of the callback can only be reported. Unhandled, it would end the process.
      .catch((error: unknown) => process.emitWarning(`The sandbox's accessLog threw an error: ${textOf(error)}`));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });

  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const url = `http://127.0.0.1:${address.port}`;
  for (const { mounts, variables } of emulators) {
    for (const [variable, mount] of Object.entries(mounts)) env[variable] = `${url}${mount}`;
    Object.assign(env, variables);
  }
  let closing: Promise<void> | undefined;
  return {
    url,
    env,
    faults,
    requests: recorder.log,
    reset,
    close() {
      closing ??= new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      return closing;
    },
  };
}

/** Responds with the stack of a bug in the sandbox, so that it is not mistaken for an error of the vendor. */
function failLoudly(response: ServerResponse, error: unknown): void {
  if (response.headersSent) response.destroy();
  else send(response, serialize(json({ error: `Bug in the sandbox: ${textOf(error)}` }, 500)));
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
