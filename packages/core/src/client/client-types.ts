import type * as v from 'valibot';
import type { CallOptions } from '../call/call-options.ts';
import type { CheckResult } from '../call/check-result.ts';
import type { RequestPreview } from '../call/request-preview.ts';
import type { Download, Result } from '../call/result.ts';
import type { Entities, Entity } from '../define/entity.ts';
import type { DownloadOperation, ListOperation, Operation } from '../define/operation.ts';
import type { SnakeCase } from '../util/names.ts';
import type { PagePromise } from './page-promise.ts';

/** A field of a record as a dot path. Only its first name is typed, because vendors nest freely. */
export type FieldPath<T> = unknown extends T
  ? string
  : T extends readonly (infer Item)[]
    ? FieldPath<Item>
    : T extends object
      ? `${keyof T & string}` | `${keyof T & string}.${string}`
      : never;

/** Records with every field optional, as deep as they go: what is left of one when single fields inside it are selected. */
type Deep<T> = T extends readonly (infer Item)[]
  ? Deep<Item>[]
  : T extends object
    ? { [K in keyof T]?: Deep<T[K]> }
    : T;

type Head<Field extends string> = Field extends `${infer Name}.${string}` ? Name : Field;

/** A record, or each of several, narrowed to the selected fields; all of it when none are selected. */
export type Selection<T, Field extends string> = [Field] extends [never]
  ? T
  : T extends readonly (infer Item)[]
    ? Selection<Item, Field>[]
    : T extends object
      ? { [K in keyof T as K extends Head<Field> ? K : never]: K extends Field ? T[K] : Deep<T[K]> }
      : T;

type Arguments<Input, Options> = {} extends Input
  ? [params?: Input, options?: Options]
  : [params: Input, options?: Options];

/** What a call returns: the request itself for a dry run. */
type Responded<T, DryRun extends boolean> = DryRun extends true ? RequestPreview : T;

/** What a call with these options returns: for a conditional request also nothing, where nothing has changed. */
type Answered<T, DryRun extends boolean, ETag extends string | undefined> = Responded<
  ETag extends string ? T | null : T,
  DryRun
>;

export type OperationMethod<Input, Output> = <
  Field extends FieldPath<Output> = never,
  DryRun extends boolean = false,
  ETag extends string | undefined = undefined,
>(
  ...args: Arguments<Input, CallOptions<Field, DryRun, ETag>>
) => Promise<Result<Answered<Selection<Output, Field>, DryRun, ETag>>>;

export type ListMethod<Input, Item> = <Field extends FieldPath<Item> = never, DryRun extends boolean = false>(
  ...args: Arguments<Input, CallOptions<Field, DryRun>>
) => DryRun extends true ? Promise<Result<RequestPreview>> : PagePromise<Selection<Item, Field>>;

export type DownloadMethod<Input> = <DryRun extends boolean = false>(
  ...args: Arguments<Input, Omit<CallOptions<never, DryRun>, 'fields' | 'ifNoneMatch'>>
) => Promise<Result<Responded<Download, DryRun>>>;

export type MethodOf<O> =
  O extends ListOperation<infer Input, infer Item>
    ? ListMethod<Input, Item>
    : O extends Operation<infer Input, infer Output>
      ? OperationMethod<Input, Output>
      : O extends DownloadOperation<infer Input>
        ? DownloadMethod<Input>
        : never;

/** The operations of an entity, as a client has them. */
export type Methods<E> = E extends Entity<infer O> ? { readonly [A in keyof O]: MethodOf<O[A]> } : never;

type OperationsOf<E> = E extends Entity<infer O> ? O : never;
/** The accessor of an id. */
type AccessorOf<T, Id> = { [K in keyof T & string]: SnakeCase<K> extends Id ? K : never }[keyof T & string];
type IdOf<T> = SnakeCase<keyof T & string>;

/** The operation of two ids. */
type OperationOf<E extends Entities, Id, Action> =
  OperationsOf<E[AccessorOf<E, Id>]> extends infer O ? O[AccessorOf<O, Action> & keyof O] : never;

type InputOf<O> = O extends { readonly input: v.GenericSchema<infer Input, unknown> } ? Input : never;
type RecordOf<O> =
  O extends ListOperation<infer _, infer Item> ? Item : O extends Operation<infer _, infer Output> ? Output : never;

type ResponseOf<O, Field extends string, DryRun extends boolean, ETag extends string | undefined> = O extends {
  readonly kind: 'list';
}
  ? DryRun extends true
    ? Promise<Result<RequestPreview>>
    : PagePromise<Selection<RecordOf<O>, Field>>
  : O extends { readonly kind: 'download' }
    ? Promise<Result<Responded<Download, DryRun>>>
    : Promise<Result<Answered<Selection<RecordOf<O>, Field>, DryRun, ETag>>>;

/** A typed client: entities by accessor, and `execute` by ids. */
export type Client<E extends Entities> = { readonly [K in keyof E]: Methods<E[K]> } & ClientBase<E>;

export interface ClientBase<E extends Entities> {
  /** Calls an operation by its ids: `execute('job_postings', 'list', params)`. The same call as the typed method. */
  execute<
    Id extends IdOf<E>,
    Action extends IdOf<OperationsOf<E[AccessorOf<E, Id>]>>,
    Field extends FieldPath<RecordOf<OperationOf<E, Id, Action>>> = never,
    DryRun extends boolean = false,
    ETag extends string | undefined = undefined,
  >(
    entity: Id,
    action: Action,
    ...args: Arguments<InputOf<OperationOf<E, Id, Action>>, CallOptions<Field, DryRun, ETag>>
  ): ResponseOf<OperationOf<E, Id, Action>, Field, DryRun, ETag>;
  /** Says whether the credentials work, and for which of the connector's APIs. */
  check(options?: Pick<CallOptions, 'signal' | 'timeout'>): Promise<CheckResult>;
}
