import type { Subject } from '../errors/subject.ts';
import type { CallEvent } from './hooks.ts';
import { type ApiRuntime, idOf, type ResolvedOperation, type Runtime } from './runtime.ts';

/** One call under way: what its steps share. */
export interface Call extends Subject {
  readonly runtime: Runtime;
  readonly resolved: ResolvedOperation;
  readonly api: ApiRuntime;
  readonly callId: string;
  /** The attempt that it is at; 0 before the first. */
  attempt: number;
  /** Returns what every event of the call says. */
  event(): CallEvent;
}

/** Begins a call. */
export function beginCall(runtime: Runtime, resolved: ResolvedOperation): Call {
  let callId: string | undefined;
  const { place, operation } = resolved;
  const call: Call = {
    id: idOf(resolved),
    reads: operation.effect === 'read',
    place,
    runtime,
    resolved,
    api: runtime.api(operation.api),
    get callId() {
      callId ??= crypto.randomUUID(); // a call that ends before it is sent and that nobody listens to needs none
      return callId;
    },
    attempt: 0,
    event: () => ({ callId: call.callId, ...place, attempt: call.attempt }),
  };
  return call;
}
