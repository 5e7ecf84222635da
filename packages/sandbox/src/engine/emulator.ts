import type { Rejection } from './rejection.ts';

/** A request as an emulator sees it: below its mount, decoded, its body read to the end. */
export interface SandboxRequest {
  readonly method: string;
  /** The matched route, `'GET /issues/{id}'`; missing where none matched. */
  readonly route?: string;
  /** Path below the emulator's mount, still percent-encoded, without the query. */
  readonly path: string;
  /** Path parameters of the matched route, percent-decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Header values by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly rawBody: Uint8Array;
  /** The parsed JSON body, `Multipart` for multipart/form-data, `undefined` for none; `MalformedBody` when it is not valid JSON. */
  readonly body: unknown;
}

export interface Multipart {
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly files: Readonly<Record<string, readonly MultipartFile[]>>;
}

export interface MultipartFile {
  readonly filename: string;
  readonly contentType: string;
  readonly content: Uint8Array;
}

/** What an emulator answers: `json` is sent as application/json, `bytes` as they are, neither as an empty body. */
export interface SandboxResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly bytes?: { readonly contentType: string; readonly content: Uint8Array };
}

/** Answers one request. It may throw a `Rejection`, which the API renders. */
export type Handler = (request: SandboxRequest) => SandboxResponse | Promise<SandboxResponse>;

/** A limit that the vendor keeps: at most `requests` in any window of `windowMs`, counted per `bucket`. */
export interface VendorLimit {
  readonly bucket: string;
  readonly requests: number;
  readonly windowMs: number;
}

/** One vendor API, written from the vendor's documents. The engine knows HTTP, the emulator knows the vendor. */
export interface EmulatedApi {
  /** Handlers by route, `'GET /issues/{id}'`. A literal segment wins over a parameter. */
  readonly routes: Readonly<Record<string, Handler>>;
  /** Runs before the route's handler; answers when the credential is missing or wrong. */
  authenticate(request: SandboxRequest): SandboxResponse | undefined;
  /** Whether an unknown path is answered before the credential is looked at, as Pylon does. */
  readonly routeBeforeAuthentication?: boolean;
  /** Runs before the handler of every request but GET, such as to generate the past before anything changes. */
  beforeWrite?(): void;
  /** The vendor's error body for a `Rejection` that a handler threw; needed where handlers throw them. */
  rejected?(rejection: Rejection, request: SandboxRequest): SandboxResponse;
  unknownPath(request: SandboxRequest): SandboxResponse;
  wrongMethod(request: SandboxRequest): SandboxResponse;
  /** The vendor's own answer when a limit is hit. */
  tooManyRequests(request: SandboxRequest, retryAfterSeconds: number): SandboxResponse;
  /** The vendor's own answer for a 5xx. */
  serverError(request: SandboxRequest, status: number): SandboxResponse;
  /** The limit that applies to a request; none when undefined. Enforced only where the sandbox was started with `rateLimits: true`. */
  limitOf?(request: SandboxRequest): VendorLimit | undefined;
}

/** What an emulator is made from. Equal seeds and times give equal data. */
export interface EmulatorContext {
  /** Uniform in [0, 1), seeded. */
  readonly random: () => number;
  /** The time of the sandbox: writes are stamped with it, generated data lies before it. */
  readonly now: () => Date;
}

/** The APIs of one vendor while the sandbox runs. They share their data: what one writes, the others read. */
export interface EmulatedVendor {
  /** By mount. */
  readonly apis: Readonly<Record<string, EmulatedApi>>;
  /** What the vendor would have sent to people, oldest first. */
  readonly outbox?: readonly unknown[];
}

/**
 * Describes the emulator of one vendor. The sandbox finds it as the export `emulator` of `src/vendors/<name>/index.ts`,
 * which imports nothing large: the data and the handlers load with the first request.
 */
export interface Emulator {
  /** The name of its folder and of its entry point, `@agent-connectors/sandbox/<name>`. */
  readonly name: string;
  /** The vendor's name as people write it. */
  readonly title: string;
  /** The mount of each API by the environment variable that a connector takes its address from: `{ PYLON_BASE_URL: '/pylon' }`. */
  readonly mounts: Readonly<Record<string, string>>;
  /** The environment variables that connectors take credentials from. The values open nothing outside the sandbox. */
  readonly variables: Readonly<Record<string, string>>;
  /** Creates the APIs with their initial data; called for the first request, and for the first one after a reset. */
  create(context: EmulatorContext): Promise<EmulatedVendor> | EmulatedVendor;
}
