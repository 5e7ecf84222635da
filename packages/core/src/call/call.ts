import type { Subject } from '../errors/subject.ts';
import type { CallEvent } from './hooks.ts';
import { type ApiRuntime, idOf, type OperationIds, type ResolvedOperation, type Runtime } from './runtime.ts';

/** One call under way: what its steps share. */
export class Call implements Subject {
  readonly id: string;
  readonly reads: boolean;
  readonly place: OperationIds;
  readonly runtime: Runtime;
  readonly resolved: ResolvedOperation;
  readonly api: ApiRuntime;
  /** The attempt that it is at; 0 before the first. */
  attempt = 0;
  #callId: string | undefined;

  constructor(runtime: Runtime, resolved: ResolvedOperation) {
    const { place, operation } = resolved;
    this.id = idOf(resolved);
    this.reads = operation.effect === 'read';
    this.place = place;
    this.runtime = runtime;
    this.resolved = resolved;
    this.api = runtime.api(operation.api);
  }

  /** Created when it is needed: a call that ends before it is sent and has no hooks needs none. */
  get callId(): string {
    this.#callId ??= crypto.randomUUID();
    return this.#callId;
  }

  /** Returns what every event of the call says. */
  event(): CallEvent {
    const { connector, entity, action } = this.place;
    return { callId: this.callId, connector, entity, action, attempt: this.attempt };
  }
}
