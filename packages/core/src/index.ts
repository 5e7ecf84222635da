export { oauth2ClientCredentials, oauth2RefreshToken } from './auth/oauth.ts';
export { basic, bearer, headerKey } from './auth/static.ts';
export { jsonIssues } from './call/json-issues.ts';
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
export type { AnyClientOptions } from './client/create-runtime.ts';
export { type PollOptions, poll } from './client/poll.ts';
export { downloadFrom, uploadTo } from './client/transfer.ts';
export { transferRules } from './client/transfer-options.ts';
export * from './connector-exports.ts';
export type { Api, CredentialCheck, ErrorResponse, VendorError } from './define/api.ts';
export type { Auth, AuthContext, AuthHeaders, Authorizer } from './define/auth.ts';
export { changesSomething } from './define/changes-something.ts';
export { type Connector, type CredentialField, defineConnector, type Regions } from './define/connector.ts';
export { type Entities, type Entity, type EntityMeta, entity, type Operations, type SyncBy } from './define/entity.ts';
export { fileSize, localFile, toBlob, Upload } from './define/file.ts';
export { NonBlank } from './define/non-blank.ts';
export {
  type AnyOperation,
  type DownloadOperation,
  download,
  type ListOperation,
  type Location,
  list,
  type Operation,
  type OperationMeta,
  operation,
} from './define/operation.ts';
export { cursorPages, linkPages, numberedPages, offsetPages, tokenPages } from './define/pages.ts';
export type { PageInfo, PageResponse, Pagination } from './define/pagination.ts';
export type { PageWindow, RangeWindow } from './define/range-window.ts';
export { perMinute, perSecond, type RateLimit } from './define/rate-limit.ts';
export type { Method, PathParameter, Route } from './define/route.ts';
export { doc, Nothing, type RecordSchema, record, type Schema } from './define/schema.ts';
export { addHint } from './errors/add-hint.ts';
export type { ErrorDetails, ErrorPlace } from './errors/connector-error.ts';
export type { Issue } from './errors/issue.ts';
export { type OptionRule, optionRules, validateOptions } from './errors/validate-options.ts';
export { wait } from './transport/deadline.ts';
export type { Release, WaitOptions } from './transport/rate-limiter.ts';
export type { RedirectRules, Transport, TransportRequest, TransportResponse } from './transport/transport.ts';
export { WaitTooLongError } from './transport/wait-too-long-error.ts';
export type { Environment } from './util/environment.ts';
export { fieldsOf } from './util/fields-of.ts';
export type { SnakeCase } from './util/names.ts';
export { nearest, suggestion } from './util/nearest.ts';
export { parseJson } from './util/parse-json.ts';
export { readPath } from './util/read-path.ts';
