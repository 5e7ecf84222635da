/** A request as a stand-in sees it: below its mount, decoded, its body read to the end. */
export interface SandboxRequest {
  readonly method: string;
  /** The matched route, `'GET /issues/{id}'`; missing where none matched. */
  readonly route?: string;
  /** Path below the stand-in's mount, still percent-encoded, without the query. */
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

/** What a stand-in answers: `json` is sent as application/json, `bytes` as they are, neither as an empty body. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly bytes?: { readonly contentType: string; readonly content: Uint8Array };
}

export type Handler = (request: SandboxRequest) => Reply | Promise<Reply>;

/** A limit that the vendor keeps: at most `requests` in any window of `windowMs`, counted per `bucket`. */
export interface VendorLimit {
  readonly bucket: string;
  readonly requests: number;
  readonly windowMs: number;
}

/** One vendor API, written from the vendor's documents. The engine knows HTTP, the stand-in knows the vendor. */
export interface StandIn {
  /** Path prefix it answers under, such as `/pylon`. */
  readonly mount: string;
  /** Handlers by route, `'GET /issues/{id}'`. A literal segment wins over a parameter. */
  readonly routes: Readonly<Record<string, Handler>>;
  /** Runs before the route's handler; answers when the credential is missing or wrong. */
  authenticate(request: SandboxRequest): Reply | undefined;
  /** Whether an unknown path is answered before the credential is looked at, as Pylon does. */
  readonly routeBeforeAuthentication?: boolean;
  unknownPath(request: SandboxRequest): Reply;
  wrongMethod(request: SandboxRequest): Reply;
  /** The vendor's own answer when a limit is hit. */
  tooManyRequests(request: SandboxRequest, retryAfterSeconds: number): Reply;
  /** The vendor's own answer for a 5xx. */
  serverError(request: SandboxRequest, status: number): Reply;
  /** The limit that applies to a request; none when undefined. Enforced only where the sandbox was started with `rateLimits: true`. */
  limitOf?(request: SandboxRequest): VendorLimit | undefined;
}

/** What a stand-in is made from. Equal seeds and times give equal data. */
export interface StandInContext {
  /** Uniform in [0, 1), seeded. */
  readonly random: () => number;
  /** The time of the sandbox: writes are stamped with it, generated data lies before it. */
  readonly now: () => Date;
}
