import {
  buildSchema,
  execute,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { asObject } from './body.ts';
import { Rejection } from './rejection.ts';

/**
 * Returns the value of one field. Sources and arguments may have any type: the schema has validated the arguments, and sources come
 * from other resolvers. (Parameters of a method are bivariant, which those of a function type are not.)
 */
export type Resolver<C> = {
  resolve(source: unknown, args: object, context: C): unknown;
}['resolve'];

/**
 * Resolvers by type and field: `{ Query: { issue: (_, { id }: { id: string }, store) => … } }`. A field without one has the value of
 * the source's property. The source of an interface or a union needs `__typename`.
 */
export type Resolvers<C> = Readonly<Record<string, Readonly<Record<string, Resolver<C>>>>>;

export interface GraphqlOptions<C> {
  /** The schema in GraphQL's schema definition language. */
  readonly sdl: string;
  readonly resolvers: Resolvers<C>;
  /** Returns the resolver of a field that has none in `resolvers`, for a vendor that derives resolvers from data. */
  readonly resolverOf?: (type: string, field: string) => Resolver<C> | undefined;
}

/** An error in the result, from which the vendor creates its own form. */
export interface GraphqlFault {
  readonly message: string;
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  readonly path?: readonly (string | number)[];
  /** What a resolver threw; missing if the document, its variables or a null in a non-null field is at fault. */
  readonly rejection?: Rejection;
}

/** A request that was not executed, or the data with the errors of single fields. */
export interface GraphqlResult {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly GraphqlFault[];
}

/** A document that has passed validation, with coerced variables. */
export interface GraphqlOperation<C> {
  readonly errors?: never;
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
  run(context: C): Promise<GraphqlResult>;
}

/** A request that cannot be executed. */
export interface InvalidGraphql {
  /** What is wrong: the JSON body, the syntax, the document under the schema, or the variables. */
  readonly stage: 'body' | 'syntax' | 'validation' | 'variables';
  readonly errors: readonly GraphqlFault[];
}

export interface GraphqlApi<C> {
  /** Reads, parses and validates a request, so that the vendor can examine it before `run`. */
  prepare(body: unknown): GraphqlOperation<C> | InvalidGraphql;
  /** Does everything at once: `const { data, errors } = await api.execute(request.body, store)`. */
  execute(body: unknown, context: C): Promise<GraphqlResult>;
}

/**
 * Creates a GraphQL API from a schema and resolvers. A resolver throws a `Rejection` for one of the vendor's errors; its field is then
 * null. Any other error is a bug and rejects `run`. The context is what all resolvers of a request share.
 */
export function createGraphql<C>(options: GraphqlOptions<C>): GraphqlApi<C> {
  const schema = buildSchema(options.sdl, { noLocation: true });
  assertKnown(schema, options.resolvers);
  const prepare = (body: unknown): GraphqlOperation<C> | InvalidGraphql => {
    const { query, variables: given = null, operationName = null } = asObject(body) ?? {};
    const values = given === null ? {} : asObject(given);
    if (typeof query !== 'string' || !values || (operationName !== null && typeof operationName !== 'string'))
      return invalid('body', ['The request body must be JSON with a query, and may have variables and operationName.']);

    const document = parsed(query);
    if (document instanceof GraphQLError) return invalid('syntax', [document]);
    const problems = validate(schema, document);
    if (problems.length > 0) return invalid('validation', problems);
    const operation = getOperationAST(document, operationName);
    if (!operation)
      return invalid('validation', [
        operationName === null
          ? 'Must provide operation name if query contains multiple operations.'
          : `Unknown operation named "${operationName}".`,
      ]);
    const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], values);
    if (coerced.errors) return invalid('variables', coerced.errors);

    return {
      schema,
      operation,
      fragments: new Map(
        document.definitions.flatMap((node) =>
          node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
        ),
      ),
      variables: coerced.variableValues.coerced,
      async run(context) {
        const { data, errors = [] } = await execute({
          schema,
          document,
          operationName,
          variableValues: values,
          contextValue: context,
          fieldResolver: (source, args, shared, { parentType, fieldName }) => {
            const resolver =
              options.resolvers[parentType.name]?.[fieldName] ?? options.resolverOf?.(parentType.name, fieldName);
            return resolver ? resolver(source, args, shared) : source?.[fieldName];
          },
        });
        return { data: data ?? null, ...(errors.length > 0 && { errors: errors.map(faultOf) }) };
      },
    };
  };
  return {
    prepare,
    execute: async (body, context) => {
      const prepared = prepare(body);
      return prepared.errors ? { errors: prepared.errors } : prepared.run(context);
    },
  };
}

function parsed(query: string) {
  try {
    return parse(query);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

const invalid = (stage: InvalidGraphql['stage'], errors: readonly (GraphQLError | string)[]): InvalidGraphql => ({
  stage,
  errors: errors.map((error) => (typeof error === 'string' ? { message: error } : faultOf(error))),
});

function faultOf({ message, locations, path, originalError }: GraphQLError): GraphqlFault {
  const known = originalError === undefined || originalError instanceof GraphQLError;
  if (!known && !(originalError instanceof Rejection)) throw originalError;
  return {
    message,
    ...(locations && { locations: locations.map(({ line, column }) => ({ line, column })) }),
    ...(path && { path }),
    ...(originalError instanceof Rejection && { rejection: originalError }),
  };
}

/** Throws if a resolver has no field, because a mistyped name would never be called. */
function assertKnown(schema: GraphQLSchema, resolvers: Resolvers<never>): void {
  for (const [name, fields] of Object.entries(resolvers)) {
    const type = schema.getType(name);
    for (const field of Object.keys(fields)) {
      if (!isObjectType(type) || !Object.hasOwn(type.getFields(), field))
        throw new Error(`The schema has no field ${name}.${field}.`);
    }
  }
}
