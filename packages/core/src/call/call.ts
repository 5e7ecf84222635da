import type { Subject } from '../errors/subject.ts';
import type { CallEvent } from './hooks.ts';
import type { CallIdempotency } from './idempotency.ts';
import { type ApiRuntime, idOf, type OperationIds, type ResolvedOperation, type Runtime } from './runtime.ts';

/** What is special about a call. */
export interface CallTraits {
  readonly idempotency?: CallIdempotency;
  readonly isConditional?: boolean;
}

/** One call under way: what its steps share. */
export class Call implements Subject {
  readonly id: string;
  readonly reads: boolean;
  readonly repeatable: boolean;
  /** The idempotency key, or the id of a new record, that the call carries. */
  readonly idempotencyKey: string | undefined;
  /** Whether it asks only for what has changed. */
  readonly isConditional: boolean;
  readonly place: OperationIds;
  readonly runtime: Runtime;
  readonly resolved: ResolvedOperation;
  readonly api: ApiRuntime;
  /** The attempt that it is at; 0 before the first. */
  attempt = 0;
  #callId: string | undefined;

  constructor(
    runtime: Runtime,
    resolved: ResolvedOperation,
    { idempotency = {}, isConditional = false }: CallTraits = {},
  ) {
    const { place, operation } = resolved;
    this.id = idOf(resolved);
    this.reads = operation.effect === 'read';
    this.repeatable = this.reads || operation.idempotent === true || idempotency.header !== undefined;
    this.idempotencyKey = idempotency.key;
    this.isConditional = isConditional;
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
