import type * as v from 'valibot';
import type { Graphql } from './graphql-document.ts';
import type { IdSource } from './id-source.ts';
import type { IdempotencyParam } from './idempotency.ts';
import type { Pagination } from './pagination.ts';
import type { RangeWindow } from './range-window.ts';
import type { RateLimit } from './rate-limit.ts';
import type { PathParameter, Route } from './route.ts';
import type { Schema } from './schema.ts';

/** What a call does to the vendor's data: nothing, a change, or a change that cannot be taken back. */
export type Effect = 'read' | 'write' | 'destructive';

/** Where a parameter is sent. */
export type Location = 'path' | 'query' | 'body' | 'header';

/** How an array is written in a query: `a=1&a=2`, `a=1,2`, or `a[]=1&a[]=2`. */
export type ArrayStyle = 'repeat' | 'comma' | 'brackets';

/**
 * How a body is written.
 *
 * - `json`: as JSON.
 * - `form`: `application/x-www-form-urlencoded`, with objects and lists as JSON text.
 * - `brackets`: the same media type, with objects and lists in brackets: `items[0][price]=p&metadata[k]=v&expand[]=x`. `null` and an
 *   empty list are written as empty text, with which vendors clear a field.
 * - `multipart`: `multipart/form-data` (RFC 7578), for files.
 */
export type BodyEncoding = 'json' | 'form' | 'brackets' | 'multipart';

/** With which parameters a call has a certain consequence, by dot path: when it is given, or has one of these values. `null` stands for "not given". */
export type Triggers = Readonly<Record<string, 'given' | readonly (string | number | boolean | null)[]>>;

/** Everything that a definition says besides its route and its schemas. All of it is data. */
export interface OperationMeta {
  /** One line for an agent that reads nothing else: what the operation does, what it needs, what it changes. */
  readonly summary: string;
  /** What users call it besides its own name: `['close', 'resolve']`. Search finds it by these words. */
  readonly also?: readonly string[];
  /**
   * The fields of a compact result, as dot paths, where they differ from the entity's: `['id', 'name']`. Agents get these unless they
   * ask for others. An empty list keeps all fields.
   */
  readonly brief?: readonly string[];
  /**
   * Where IDs among the parameters come from, by dot path, where the connector's `ids` do not say it or say something else:
   * `{ tagId: 'candidate_tags.list' }`.
   */
  readonly from?: Readonly<Record<string, IdSource | null>>;
  /** The vendor's documentation of it. */
  readonly docs?: string;
  /** Which of the connector's APIs it belongs to. Default: the first. */
  readonly api?: string;
  /** Whether each call sends messages to people, by email, SMS, push, chat or a notification of the vendor's. */
  readonly sends?: boolean;
  /**
   * Messages are sent to people only when one of these parameters, by its dot path, is given, or has one of the values
   * listed, where `null` stands for "not given": `{ archiveEmail: 'given', internal: [false, null] }`.
   */
  readonly sendsWhen?: Triggers;
  /** Whether each call moves or spends money: a payment, a refund, a payout, a campaign that starts. */
  readonly spends?: boolean;
  /** Money moves or is spent only with certain parameters, as in `sendsWhen`: `{ confirm: [true] }`. */
  readonly spendsWhen?: Triggers;
  /** Repeating the call changes nothing more, by nature. Such a write is retried as a read is. */
  readonly idempotent?: boolean;
  /**
   * `false` where the vendor ignores the API's idempotency key; or the parameter with an id that the caller chooses and that
   * the vendor accepts once.
   */
  readonly idempotency?: false | IdempotencyParam;
  /** Why not to use the operation any more, and what to use instead. */
  readonly deprecated?: string;
  /** The vendor's permissions that the credential needs. */
  readonly scopes?: readonly string[];
  /** Whether the vendor requires no credential here. */
  readonly anonymous?: boolean;
  /** Replaces the API's rate limit; a list where the vendor enforces several at once, such as its own and a shared one. */
  readonly rateLimit?: RateLimit | readonly RateLimit[];
  /** Where parameters are sent that do not follow the rule: the query for GET and DELETE, the body otherwise. */
  readonly in?: Readonly<Record<string, Exclude<Location, 'path'>>>;
  /** The vendor's names of parameters that have another name here. In a JSON body, a dot nests: `variables.after`. */
  readonly wire?: Readonly<Record<string, string>>;
  /** Parameters that are secrets of the caller, such as a key to sign webhooks with, or objects with secrets. Their texts are redacted. */
  readonly secrets?: readonly string[];
  /** Values that every request has. They are sent where `in` says, and otherwise where parameters are. */
  readonly constants?: Readonly<Record<string, unknown>>;
  /** The one parameter that is the whole body. */
  readonly wholeBody?: string;
  /**
   * How the body is written. `bytes` sends the `wholeBody` parameter as it is (`RawBody`); `none` is for requests without a body, not
   * even an empty one. Default: the API's.
   */
  readonly encode?: BodyEncoding | 'bytes' | 'none';
  /** How single parameters write arrays in the query. Default: the API's way. */
  readonly arrays?: Readonly<Record<string, ArrayStyle>>;
  /** The `Accept` header. Default: JSON, the media type of `text`, or anything for a download. */
  readonly accept?: string;
  /** The response is text of this media type, such as `text/csv`: `data` is the text. */
  readonly text?: string;
  /** Response headers for `meta.headers`, besides the API's. */
  readonly responseHeaders?: readonly string[];
  /** The GraphQL document that the request carries; see `graphqlOperation`. */
  readonly graphql?: Graphql;
  /** Parameters of an example call, where they cannot be derived from the schema. */
  readonly example?: Readonly<Record<string, unknown>>;
  /** Dot path of the result in the body, empty for the body itself. Default: the API's. */
  readonly data?: string;
  /** The vendor may return the result without its envelope: where `data` finds nothing, it is the body itself. */
  readonly bareResult?: boolean;
}

interface Defined extends OperationMeta {
  readonly route: Route;
  readonly effect: Effect;
}

/** An operation with one request and one response. */
export interface Operation<Input, Output> extends Defined {
  readonly kind: 'operation';
  readonly input: v.GenericSchema<Input, unknown>;
  readonly output: v.GenericSchema<unknown, Output>;
}

/** A listing: `await` gives one page, `for await` walks every item. */
export interface ListOperation<Input, Item> extends Defined {
  readonly kind: 'list';
  readonly input: v.GenericSchema<Input, unknown>;
  readonly item: v.GenericSchema<unknown, Item>;
  /** How the listing is paginated; `'none'` when all items come at once. Default: the API's pagination. */
  readonly pagination?: Pagination | 'none';
  /** The vendor leaves an empty list out of its response: the dot path of a field that shows that the response is complete. */
  readonly absentWhenEmpty?: string;
  /** The most items that the vendor returns of a listing without pages. A result with so many gets a warning. */
  readonly maxItems?: number;
  /** The time range that the vendor limits: a longer one is read in windows. */
  readonly range?: RangeWindow;
}

/** A download: the response is a stream of bytes. */
export interface DownloadOperation<Input> extends Defined {
  readonly kind: 'download';
  readonly input: v.GenericSchema<Input, unknown>;
  /** The media type of the file, where it is JSON or HTML. Such a response is otherwise an error or a sign-in page. */
  readonly mediaType?: string;
}

// biome-ignore lint/suspicious/noExplicitAny: an operation of any input and output; `unknown` would not accept one.
export type AnyOperation = Operation<any, any> | ListOperation<any, any> | DownloadOperation<any>;

/** A schema whose input names every `{parameter}` of the route. */
// biome-ignore lint/suspicious/noExplicitAny: as in `Schema`.
type Covers<R extends string> = v.BaseSchema<{ [P in PathParameter<R>]: unknown }, any, v.BaseIssue<unknown>>;

/** Only a GET may leave out its effect: other verbs do not determine it. */
type WithEffect<R extends Route> = R extends `GET ${string}`
  ? { readonly effect?: Effect }
  : { readonly effect: Effect };

/** Defines an operation with one request and one response. */
// @__NO_SIDE_EFFECTS__
export function operation<R extends Route, I extends Covers<R>, O extends Schema>(
  route: R,
  definition: OperationMeta & WithEffect<R> & { readonly input: I; readonly output: O },
): Operation<v.InferInput<I>, v.InferOutput<O>> {
  // The schemas keep their run-time value and forget their type: the sealed form is what keeps declarations small.
  return { kind: 'operation', effect: 'read', ...definition, route } as unknown as Operation<
    v.InferInput<I>,
    v.InferOutput<O>
  >;
}

/** Defines a listing. Its effect is `read` whatever the verb. */
// @__NO_SIDE_EFFECTS__
export function list<R extends Route, I extends Covers<R>, O extends Schema>(
  route: R,
  definition: OperationMeta & {
    readonly input: I;
    readonly item: O;
    readonly pagination?: Pagination | 'none';
    readonly maxItems?: number;
    readonly absentWhenEmpty?: string;
    readonly range?: RangeWindow;
    /** Dot path of the items in the body, where it is not the API's usual one. */
    readonly items?: string;
  },
): ListOperation<v.InferInput<I>, v.InferOutput<O>> {
  const { items, ...rest } = definition;
  const data = items === undefined ? {} : { data: items };
  // Sealed, as in `operation`.
  return { kind: 'list', effect: 'read', ...rest, ...data, route } as unknown as ListOperation<
    v.InferInput<I>,
    v.InferOutput<O>
  >;
}

/** Defines a download of bytes. */
// @__NO_SIDE_EFFECTS__
export function download<R extends Route, I extends Covers<R>>(
  route: R,
  definition: OperationMeta & WithEffect<R> & { readonly input: I; readonly mediaType?: string },
): DownloadOperation<v.InferInput<I>> {
  // Sealed, as in `operation`.
  return { kind: 'download', effect: 'read', ...definition, route } as unknown as DownloadOperation<v.InferInput<I>>;
}
