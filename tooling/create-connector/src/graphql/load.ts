import { buildClientSchema, buildSchema, type GraphQLSchema, type IntrospectionQuery } from 'graphql';
// A source file of the command line, not part of its API. It handles byte order marks.
import { readText } from '../../../../packages/cli/src/read-text.ts';
import { isObject, objectOf } from '../json.ts';

/** Reads a GraphQL schema: its definition language, or the result of an introspection as JSON. Throws an error that says what is wrong. */
export function loadSchema(file: string): GraphQLSchema {
  const text = readText(file);
  if (text === undefined) throw new Error(`The file ${file} does not exist.`);
  try {
    // Vendors print schemas with directives that they do not define.
    return /^\s*\{/.test(text) ? fromIntrospection(JSON.parse(text)) : buildSchema(text, { assumeValidSDL: true });
  } catch (error) {
    throw new Error(`Cannot parse ${file}: ${error instanceof Error ? error.message : error}`);
  }
}

function fromIntrospection(parsed: unknown): GraphQLSchema {
  const result = isObject(parsed) && isObject(parsed['data']) ? parsed['data'] : objectOf(parsed);
  if (!isIntrospection(result))
    throw new Error('the JSON has no `__schema`. Pass the result of an introspection query.');
  return buildClientSchema(result, { assumeValid: true });
}

const isIntrospection = (value: object): value is IntrospectionQuery => '__schema' in value;
