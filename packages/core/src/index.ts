export { anyOf } from './auth/any-of.ts';
export { type OAuth2JwtBearer, oauth2JwtBearer } from './auth/jwt-bearer.ts';
export { type OAuth2, type OAuth2RefreshToken, oauth2ClientCredentials, oauth2RefreshToken } from './auth/oauth.ts';
export { type Jwt, signJwt } from './auth/sign-jwt.ts';
export { type RequestSigning, signedRequests } from './auth/signed-requests.ts';
export { basic, bearer, headerKey } from './auth/static.ts';
export { type TokenContext, type TokenGrant, tokenAuth } from './auth/token-auth.ts';
export type { TokenHttpRequest } from './auth/token-http.ts';
export type { OriginInToken } from './auth/token-origin.ts';
export { jsonIssues } from './call/json-issues.ts';
export { assertPermitted } from './client/assert-permitted.ts';
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
export { redacted } from './client/redacted.ts';
export { connectorOf } from './client/runtime-of.ts';
export { downloadFrom, putTo, uploadTo } from './client/transfer.ts';
export { transferRules } from './client/transfer-options.ts';
export * from './connector-exports.ts';
export type { Api, CredentialCheck, CredentialNote, ErrorResponse, LiveDocuments, VendorError } from './define/api.ts';
export type { AnyAsks, Asks } from './define/asks.ts';
export type { Auth, AuthContext, AuthHeaders, AuthKind, Authorizer, AuthRequest, Consent } from './define/auth.ts';
export { changesSomething } from './define/changes-something.ts';
export { type Connector, defineConnector, type Regions } from './define/connector.ts';
export type { CredentialField, DerivedDefault } from './define/credential-field.ts';
export { type Entities, type Entity, type EntityMeta, entity, type Operations } from './define/entity.ts';
export { EpochMilliseconds, EpochSeconds } from './define/epoch.ts';
export { exhaustedBy } from './define/exhausted.ts';
export { fileSize, localFile, toBlob, Upload } from './define/file.ts';
export { graphqlList, graphqlOperation } from './define/graphql.ts';
export type { Graphql } from './define/graphql-document.ts';
export type { IdSource } from './define/id-source.ts';
export type { Idempotency, IdempotencyParam } from './define/idempotency.ts';
export type { JsonValue } from './define/json-value.ts';
export { NonBlank } from './define/non-blank.ts';
export {
  type AnyOperation,
  type ArrayStyle,
  type BodyEncoding,
  type DownloadOperation,
  download,
  type ListOperation,
  type Location,
  list,
  type Operation,
  type OperationMeta,
  operation,
  type Triggers,
} from './define/operation.ts';
export { withJsonSchema } from './define/own-json-schema.ts';
export {
  connectionPages,
  cursorPages,
  lastIdPages,
  linkPages,
  numberedPages,
  offsetPages,
  tokenPages,
} from './define/pages.ts';
export type { PageInfo, PageResponse, Pagination } from './define/pagination.ts';
export type { PageWindow, RangeWindow } from './define/range-window.ts';
export { perMinute, perSecond, type RateLimit } from './define/rate-limit.ts';
export { RawBody, type RawBodyInput } from './define/raw-body.ts';
export type { Method, PathParameter, Route } from './define/route.ts';
export { doc, Nothing, type RecordSchema, record, type Schema } from './define/schema.ts';
export { schemaFields } from './define/schema-fields.ts';
export type {
  ChangedByTime,
  ChangedByToken,
  Sync,
  SyncListing,
  SyncParent,
  SyncTimeFormat,
  Tombstone,
} from './define/sync.ts';
export { addressFieldsOf } from './define/validate-fields.ts';
export { addHint } from './errors/add-hint.ts';
export type { ErrorDetails, ErrorPlace } from './errors/connector-error.ts';
export { copyError } from './errors/copy-error.ts';
export type { Issue } from './errors/issue.ts';
export { type OptionRule, optionRules, validateOptions } from './errors/validate-options.ts';
export { withOutcome } from './errors/with-outcome.ts';
export { wait } from './transport/deadline.ts';
export type { Release, WaitOptions } from './transport/rate-limiter.ts';
export type { RedirectRules, Transport, TransportRequest, TransportResponse } from './transport/transport.ts';
export { WaitTooLongError } from './transport/wait-too-long-error.ts';
export { type Environment, processEnvironment, readVariable } from './util/environment.ts';
export { fieldsOf } from './util/fields-of.ts';
export type { SnakeCase } from './util/names.ts';
export { nearest, suggestion } from './util/nearest.ts';
export { parseJson } from './util/parse-json.ts';
export { readPath } from './util/read-path.ts';
