import type { Handler } from './emulator.ts';
import { readInjection } from './fault-input.ts';
import type { Faults } from './faults.ts';
import type { RequestLog } from './request-log.ts';
import { json } from './wire-response.ts';

/** Creates the routes under `/_sandbox`, so that other processes can do what a test does with `Sandbox`. */
export function controlRoutes(sandbox: {
  readonly env: Readonly<Record<string, string>>;
  readonly mounts: readonly string[];
  readonly faults: Faults;
  readonly requests: RequestLog;
  readonly outbox: () => unknown;
  readonly reset: () => void;
}): Record<string, Handler> {
  return {
    'GET /env': () => json(sandbox.env),
    'POST /faults': (request) => {
      const injection = readInjection(request.body, sandbox.mounts);
      if ('error' in injection) return json({ error: injection.error }, 400);
      sandbox.faults.inject(injection.value);
      return json({ injected: true });
    },
    'DELETE /faults': () => {
      sandbox.faults.clear();
      return json({ cleared: true });
    },
    'POST /reset': () => {
      sandbox.reset();
      return json({ reset: true });
    },
    'GET /requests': () => json({ requests: sandbox.requests }),
    'GET /outbox': () => json({ outbox: sandbox.outbox() }),
  };
}
