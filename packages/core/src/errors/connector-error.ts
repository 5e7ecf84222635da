import type { ErrorKind, Outcome } from './kind.ts';

/** The call in which an error happened. */
export interface ErrorPlace {
  readonly connector?: string | undefined;
  readonly entity?: string | undefined;
  readonly action?: string | undefined;
  readonly idempotencyKey?: string | undefined;
}

export interface ErrorDetails extends ErrorPlace {
  /** What happened. */
  readonly message: string;
  /** What to do. */
  readonly hint?: string | undefined;
  readonly outcome?: Outcome | undefined;
  readonly status?: number | undefined;
  readonly vendorCode?: string | undefined;
  readonly requestId?: string | undefined;
  readonly retryable?: boolean | undefined;
  readonly retryAfterMs?: number | undefined;
  readonly cause?: unknown;
}

/** An error as JSON: safe to show to a model. */
export interface ErrorJson extends ErrorPlace {
  readonly code: ErrorKind;
  readonly message: string;
  readonly hint?: string;
  readonly outcome: Outcome;
  readonly retryable: boolean;
  readonly retryAfterMs?: number;
  readonly status?: number;
  readonly vendorCode?: string;
  readonly requestId?: string;
}

/** Marks an error whose outcome was given, in any copy of the library. */
const outcomeGiven = Symbol.for('agent-connectors.error.outcome-given');

/** Returns whether the outcome of an error was given, and is not only the default. */
export const hasGivenOutcome = (error: ConnectorError): boolean => outcomeGiven in error;

const marker = (name: string) => Symbol.for(`agent-connectors.error.${name}`);

/**
 * The base class of every error that this library throws. Its message says what happened, then what to do. No credential
 * is ever part of it.
 *
 * `isInstance` works across copies of the library, where `instanceof` does not.
 */
export abstract class ConnectorError extends Error {
  /** Names the class across copies of the library, and however a bundler has renamed it. */
  static readonly kind: string = 'ConnectorError';

  /** The kind of error, the same for every vendor: `not_found`, `rate_limited` and so on. */
  abstract readonly code: ErrorKind;
  /** What to do. */
  readonly hint: string | undefined;
  /** Whether the call may have taken effect. */
  readonly outcome: Outcome;
  /** Whether the same call may succeed later and is safe to send again. */
  readonly retryable: boolean;
  /** Milliseconds to wait before a retry, where that is known. */
  readonly retryAfterMs: number | undefined;
  /** The HTTP status of the response, where there was one. */
  readonly status: number | undefined;
  /** The vendor's own error code, where there is one. */
  readonly vendorCode: string | undefined;
  /** The vendor's id of the request, for its support. */
  readonly requestId: string | undefined;
  connector: string | undefined;
  entity: string | undefined;
  action: string | undefined;
  /**
   * The idempotency key that the call carried, or the id that it chose for a new record. A call with the same key and parameters
   * is not carried out twice; a record with the id shows that it was carried out.
   */
  idempotencyKey: string | undefined;

  constructor(details: ErrorDetails) {
    super(details.hint === undefined ? details.message : `${details.message} ${details.hint}`);
    if (details.cause !== undefined)
      Object.defineProperty(this, 'cause', { value: details.cause, writable: true, configurable: true });
    this.hint = details.hint;
    this.outcome = details.outcome ?? 'not_sent';
    if (details.outcome !== undefined) Object.defineProperty(this, outcomeGiven, { value: true });
    this.retryable = details.retryable ?? false;
    this.retryAfterMs = details.retryAfterMs;
    this.status = details.status;
    this.vendorCode = details.vendorCode;
    this.requestId = details.requestId;
    this.connector = details.connector;
    this.entity = details.entity;
    this.action = details.action;
    this.idempotencyKey = details.idempotencyKey;
    for (
      let type = new.target as typeof ConnectorError;
      typeof type.kind === 'string';
      type = Object.getPrototypeOf(type)
    ) {
      Object.defineProperty(this, marker(type.kind), { value: true });
    }
    Object.defineProperty(this, 'name', { value: new.target.kind, configurable: true });
  }

  /** Returns whether a value is an error of this class, from any copy of the library. */
  static isInstance<T extends ConnectorError>(
    this: { readonly kind: string; readonly prototype: T },
    value: unknown,
  ): value is T {
    return typeof value === 'object' && value !== null && marker(this.kind) in value;
  }

  toJSON(): ErrorJson {
    const { message, hint } = this;
    const fields = {
      code: this.code,
      // The hint has a field of its own here.
      message: hint !== undefined && message.endsWith(` ${hint}`) ? message.slice(0, -hint.length - 1) : message,
      hint: this.hint,
      outcome: this.outcome,
      retryable: this.retryable,
      retryAfterMs: this.retryAfterMs,
      status: this.status,
      vendorCode: this.vendorCode,
      requestId: this.requestId,
      connector: this.connector,
      entity: this.entity,
      action: this.action,
      idempotencyKey: this.idempotencyKey,
    };
    // Dropping the undefined ones leaves exactly the optional fields of `ErrorJson` absent.
    return Object.fromEntries(
      Object.entries(fields).filter(([, value]) => value !== undefined),
    ) as unknown as ErrorJson;
  }
}
