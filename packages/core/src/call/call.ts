import type { Subject } from '../errors/subject.ts';
import type { CallEvent } from './hooks.ts';
import { type ApiRuntime, type Found, idOf, type Runtime } from './runtime.ts';

/** One call on its way: what its steps share. */
export interface Call extends Subject {
  readonly runtime: Runtime;
  readonly found: Found;
  readonly api: ApiRuntime;
  /** The try that it is at; 0 before the first. */
  attempt: number;
  /** What every event of the call says. */
  event(): CallEvent;
}

/** Begins a call. */
export function beginCall(runtime: Runtime, found: Found): Call {
  let callId: string | undefined;
  const { connector, entity, action } = found.place;
  const call: Call = {
    id: idOf(found),
    reads: found.operation.effect === 'read',
    place: found.place,
    runtime,
    found,
    api: runtime.api(found.operation.api),
    attempt: 0,
    event() {
      callId ??= crypto.randomUUID(); // only where somebody listens
      return { callId, connector: connector ?? '', entity, action, attempt: call.attempt };
    },
  };
  return call;
}
