// Everything that users of a connector may need beside it. Each connector re-exports it, so that nobody has to install core
// separately: `export * from '@agent-connectors/core/connector-exports'`. A record of the same name in a connector wins.
// Core's own index exports it too, so that a new error is added only here.

export type { CallOptions } from './call/call-options.ts';
export type { ApiCheck, CheckResult } from './call/check-result.ts';
export type {
  ExecutionResult,
  Executor,
  ExecutorFile,
  ExecutorOperation,
  ExecutorOptions,
  ExecutorRequest,
} from './call/executor.ts';
export type {
  CallEvent,
  ErrorEvent,
  Hooks,
  RequestEvent,
  ResponseEvent,
  ResultEvent,
  RetryEvent,
  StartEvent,
  WaitEvent,
} from './call/hooks.ts';
export type { Confirmation, Policy, PolicySelector } from './call/policy.ts';
export type { RequestPreview } from './call/request-preview.ts';
export type { Download, DownloadPosition, Meta, Page, RateLimitState, ReadFileOptions, Result } from './call/result.ts';
export type { AnyClient } from './client/any-client.ts';
export type { ClientOptions } from './client/client-options.ts';
export type { PagePromise } from './client/page-promise.ts';
export type { TransferOptions } from './client/transfer-options.ts';
export type { Secret } from './define/credential-field.ts';
export type { FileInput } from './define/file.ts';
export type { Effect } from './define/operation.ts';
export type { RawBodyInput } from './define/raw-body.ts';
export type { IssuedTokens, TokenCache, TokenStore } from './define/tokens.ts';
export { AbortedError } from './errors/aborted-error.ts';
export { AuthenticationError } from './errors/authentication-error.ts';
export { ConflictError } from './errors/conflict-error.ts';
export { ConnectionError } from './errors/connection-error.ts';
export { ConnectorError, type ErrorJson } from './errors/connector-error.ts';
export { InternalError } from './errors/internal-error.ts';
export { InvalidOptionsError } from './errors/invalid-options-error.ts';
export { InvalidParamsError } from './errors/invalid-params-error.ts';
export { InvalidRequestError } from './errors/invalid-request-error.ts';
export { InvalidResponseError } from './errors/invalid-response-error.ts';
export type { ErrorKind, Outcome } from './errors/kind.ts';
export { MissingCredentialsError } from './errors/missing-credentials-error.ts';
export { NotFoundError } from './errors/not-found-error.ts';
export { NotPermittedError } from './errors/not-permitted-error.ts';
export { PaginationError } from './errors/pagination-error.ts';
export { PermissionError } from './errors/permission-error.ts';
export { RateLimitError } from './errors/rate-limit-error.ts';
export { ServerError } from './errors/server-error.ts';
export { TimeoutError } from './errors/timeout-error.ts';
export { UnknownOperationError } from './errors/unknown-operation-error.ts';
export { WebhookError, type WebhookProblem } from './errors/webhook-error.ts';
export { createRateLimiter, type RateLimiter } from './transport/rate-limiter.ts';
export type { Fetch, FetchInit, FetchResponse } from './util/fetch.ts';
