export type { Auth, AuthContext, AuthHeaders, Authorizer } from './auth/auth.ts';
export { oauth2ClientCredentials, oauth2RefreshToken } from './auth/oauth.ts';
export { basic, bearer, headerKey } from './auth/static.ts';
export type { IssuedTokens, TokenStore } from './auth/tokens.ts';
export type { BuiltRequest, RequestPreview } from './call/build.ts';
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
export type { CallOptions } from './call/options.ts';
export { parseJson } from './call/parse-json.ts';
export type { Confirmation, Policy, PolicySelector } from './call/permit.ts';
export type { Download, Meta, Page, RateLimitState, ReadFileOptions, Result } from './call/result.ts';
export type { ApiRuntime, Found, Runtime } from './call/runtime.ts';
export type { AnyClient } from './client/any-client.ts';
export type { ApiCheck, CheckResult } from './client/check.ts';
export type {
  Client,
  ClientBase,
  DownloadMethod,
  FieldPath,
  ListMethod,
  MethodOf,
  Methods,
  OperationMethod,
  Selection,
} from './client/client-types.ts';
export { createClient } from './client/create-client.ts';
export type { ClientOptions } from './client/options.ts';
export type { PagePromise } from './client/page-promise.ts';
export type { AnyClientOptions } from './client/runtime.ts';
export { downloadFrom, type TransferOptions, transferRules, uploadTo } from './client/transfer.ts';
export type { Api, CredentialCheck, ErrorAnswer, VendorError } from './define/api.ts';
export { changesSomething } from './define/changes-something.ts';
export { type Connector, type CredentialField, defineConnector, type Regions } from './define/connector.ts';
export { type Entities, type Entity, type EntityMeta, entity, type Operations, type SyncBy } from './define/entity.ts';
export { type FileInput, fileSize, localFile, toBlob, Upload } from './define/file.ts';
export type { SnakeCase } from './define/names.ts';
export { NonBlank } from './define/non-blank.ts';
export {
  type AnyOperation,
  type DownloadOperation,
  download,
  type Effect,
  type ListOperation,
  type Location,
  list,
  type Operation,
  type OperationMeta,
  operation,
} from './define/operation.ts';
export { cursorPages, linkPages, numberedPages, offsetPages, tokenPages } from './define/pages.ts';
export type { PageAnswer, PagePosition, Pagination } from './define/pagination.ts';
export type { RangeWindow, WindowPosition } from './define/range-window.ts';
export { perMinute, perSecond, type RateLimit } from './define/rate-limit.ts';
export type { Method, PathParameter, Route } from './define/route.ts';
export { doc, Nothing, type RecordSchema, record, type Schema } from './define/schema.ts';
export type { Environment } from './environment.ts';
export { AbortedError } from './errors/aborted-error.ts';
export { addHint } from './errors/add-hint.ts';
export { AuthenticationError } from './errors/authentication-error.ts';
export { checkOptions, type OptionRule, optionRules } from './errors/check-options.ts';
export { ConflictError } from './errors/conflict-error.ts';
export { ConnectionError } from './errors/connection-error.ts';
export { ConnectorError, type ErrorDetails, type ErrorJson, type ErrorPlace } from './errors/connector-error.ts';
export { InternalError } from './errors/internal-error.ts';
export { InvalidOptionsError } from './errors/invalid-options-error.ts';
export { InvalidParamsError } from './errors/invalid-params-error.ts';
export { InvalidRequestError } from './errors/invalid-request-error.ts';
export { InvalidResponseError } from './errors/invalid-response-error.ts';
export type { Issue } from './errors/issue.ts';
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
export { jsonIssues } from './json-issues.ts';
export { nearest, suggestion } from './nearest.ts';
export { readPath } from './read-path.ts';
export { wait } from './transport/deadline.ts';
export type { Fetch, FetchInit, FetchResponse } from './transport/fetch.ts';
export { createRateLimiter, type RateLimiter, type Release, type WaitOptions } from './transport/rate-limiter.ts';
export type { Answer, Transport, TransportCall } from './transport/transport.ts';
export { WaitTooLongError } from './transport/wait-too-long-error.ts';
