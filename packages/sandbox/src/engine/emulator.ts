import type { Rejection } from './rejection.ts';

/** A request as an emulator sees it: path below its mount, decoded parameters, complete body. */
export interface SandboxRequest {
  readonly method: string;
  /** The matched route, `'GET /issues/{id}'`; missing if none matched. */
  readonly route?: string;
  /** The emulator's mount, `'/pylon'`; missing if the request was not received over HTTP. */
  readonly mount?: string;
  /** Path below the mount, still percent-encoded, without the query. */
  readonly path: string;
  /** Path parameters of the matched route, percent-decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Header values by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly rawBody: Uint8Array;
  /** The parsed JSON body, `Multipart` for multipart/form-data, `undefined` for none; `MalformedBody` for any other. */
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

/** An emulator's response: `json` is sent as application/json, `bytes` unchanged, and neither as an empty body. */
export interface SandboxResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly bytes?: { readonly contentType: string; readonly content: Uint8Array };
}

/** Responds to one request. It may throw a `Rejection`, which the API renders. */
export type Handler = (request: SandboxRequest) => SandboxResponse | Promise<SandboxResponse>;

/** A limit that the vendor enforces: at most `requests` in any window of `windowMs`, counted per `bucket`. */
export interface VendorLimit {
  readonly bucket: string;
  readonly requests: number;
  readonly windowMs: number;
}

/** One vendor API, written from the vendor's documents. The engine knows HTTP; the emulator knows the vendor. */
export interface EmulatedApi {
  /** Handlers by route, `'GET /issues/{id}'`. A literal segment takes precedence over a parameter. */
  readonly routes: Readonly<Record<string, Handler>>;
  /** Runs before the route's handler; returns a response if the credential is missing or wrong. */
  authenticate(request: SandboxRequest): SandboxResponse | undefined;
  /** Whether an unknown path gets its response before the credential is checked, as in Pylon. */
  readonly routeBeforeAuthentication?: boolean;
  /** Runs before the handler of every request except GET, for example to generate past data before anything changes. */
  beforeWrite?(): void;
  /** Creates the vendor's error body for a `Rejection`. Required if handlers throw one. */
  rejected?(rejection: Rejection, request: SandboxRequest): SandboxResponse;
  unknownPath(request: SandboxRequest): SandboxResponse;
  wrongMethod(request: SandboxRequest): SandboxResponse;
  /** Creates the vendor's response to a request above a limit. */
  tooManyRequests(request: SandboxRequest, retryAfterSeconds: number): SandboxResponse;
  /** Creates the vendor's response for a 5xx. */
  serverError(request: SandboxRequest, status: number): SandboxResponse;
  /** Returns the limit of a request, or undefined for none. Enforced only if the sandbox was started with `rateLimits: true`. */
  limitOf?(request: SandboxRequest): VendorLimit | undefined;
}

/** What an emulator is created from. Equal seeds and times give equal data, and after equally many resets equal responses. */
export interface EmulatorContext {
  /** Uniform in [0, 1), seeded. */
  readonly random: () => number;
  /** Returns the sandbox's time: the timestamp of writes. Generated data is older. */
  readonly now: () => Date;
  /** How often the sandbox was reset before. It lets a vendor recognize cursors and tokens from before a reset. */
  readonly resets: number;
  /** Whether the sandbox enforces rate limits, for an emulator that counts requests itself. Default: false. */
  readonly rateLimits?: boolean;
}

/** The APIs of one vendor while the sandbox runs. They share their data. */
export interface EmulatedVendor {
  /** By mount. */
  readonly apis: Readonly<Record<string, EmulatedApi>>;
  /** The messages that the vendor would have sent to people, oldest first. */
  readonly outbox?: readonly unknown[];
}

/**
 * Describes the emulator of one vendor. The sandbox finds it as the export `emulator` of `src/vendors/<name>/index.ts`.
 * That file imports nothing large: data and handlers load with the first request.
 */
export interface Emulator {
  /** The name of its folder and entry point, `@agent-connectors/sandbox/<name>`. */
  readonly name: string;
  /** The vendor's name for people. */
  readonly title: string;
  /** The mount of each API by the environment variable from which a connector reads its base URL: `{ PYLON_BASE_URL: '/pylon' }`. */
  readonly mounts: Readonly<Record<string, string>>;
  /** The environment variables from which connectors read credentials. The values are worthless outside the sandbox. */
  readonly variables: Readonly<Record<string, string>>;
  /** Creates the APIs with their initial data; called for the first request, and for the first one after a reset. */
  create(context: EmulatorContext): Promise<EmulatedVendor> | EmulatedVendor;
}
