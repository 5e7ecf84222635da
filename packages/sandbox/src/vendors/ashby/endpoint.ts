import type { MultipartFile, SandboxRequest } from '../../engine/emulator.ts';
import type { ApiKey } from './api-keys.ts';
import type { Check } from './input-checks.ts';
import type { Outcome } from './replies.ts';
import type { Scope } from './scopes.ts';

/** What an endpoint may know of a call beside its body. */
export interface Call {
  readonly key: ApiKey;
  readonly request: SandboxRequest;
  /** The file parts of multipart/form-data by their names. */
  readonly files: Readonly<Record<string, MultipartFile>>;
}

export interface EndpointOptions {
  /** Whether multipart/form-data is accepted beside JSON. */
  readonly multipart?: boolean;
}

/** One of Ashby's RPC endpoints: the permission it needs and what it does with a body. */
export interface Endpoint extends EndpointOptions {
  /** Any key will do when it is undefined. */
  readonly scope: Scope | undefined;
  run(body: unknown, call: Call): Outcome;
}

/** Endpoints by name, `candidate.list`. */
export type Endpoints = Readonly<Record<string, Endpoint>>;

/** Defines an endpoint; `handle` gets the body as `input` read it and fails by throwing an `AshbyFailure`. */
export function endpoint<T>(
  scope: Scope | undefined,
  input: Check<T>,
  handle: (params: T, call: Call) => Outcome,
  options: EndpointOptions = {},
): Endpoint {
  return { ...options, scope, run: (body, call) => handle(input(body, ''), call) };
}
