import { quote } from '../../quote.ts';
import { merged } from './bounded-schema.ts';
import { type JsonObject, listOf, objectOf, resolved, textOf } from './json-value.ts';
import type { Route } from './read-routes.ts';

/** What the example of a route is made for. */
export interface ExampleTarget {
  readonly connector: string;
  /** Absent for the connector's first API, which needs no `--api`. */
  readonly api: string | undefined;
  /** Placeholders that the command fills in itself. */
  readonly filled: readonly string[];
}

/** Returns a command that sends a request to a route, with what it requires. One that is not a read is a dry run, so that trying it changes nothing. */
export function routeExample({ method, path, parameters, body, document }: Route, target: ExampleTarget): string {
  const params = Object.fromEntries(
    parameters
      .filter((each) => each.required && each.in !== 'header')
      .filter((each) => each.in !== 'path' || !target.filled.includes(each.name))
      .map(({ name, schema }) => [name, exampleOf({ document, name, levels }, schema)]),
  );
  const words = [
    'agent-connectors',
    'api',
    target.connector,
    method,
    path,
    ...(target.api === undefined ? [] : ['--api', target.api]),
    ...(Object.keys(params).length === 0 ? [] : ['--params', JSON.stringify(params)]),
    ...(body === undefined
      ? []
      : ['--body', JSON.stringify(exampleOf({ document, name: 'body', levels }, body.schema))]),
    ...(method === 'GET' ? [] : ['--dry-run']),
  ];
  return words.map(quote).join(' ');
}

/** A value that requires one of its own kind ends after so many levels. */
const levels = 6;

interface ExampleContext {
  readonly document: unknown;
  readonly name: string;
  readonly levels: number;
}

/** Returns a value that a schema accepts, as far as the schema says what it accepts. */
function exampleOf(context: ExampleContext, given: unknown): unknown {
  const schema = merged(resolved(context.document, given), context.document);
  const said = [
    schema['example'],
    listOf(schema['examples'])[0],
    schema['default'],
    schema['const'],
    listOf(schema['enum'])[0],
  ];
  const known = said.find((value) => value !== undefined);
  if (known !== undefined) return known;
  const within = { ...context, levels: context.levels - 1 };
  const choice = ['oneOf', 'anyOf', 'allOf'].flatMap((keyword) => listOf(schema[keyword]))[0];
  if (choice !== undefined && context.levels > 0) return exampleOf(within, choice);
  const type = [schema['type']].flat().find((each) => each !== 'null');
  const properties = objectOf(schema['properties']);
  if (type === 'object' || Object.keys(properties).length > 0)
    return context.levels > 0 ? objectExample(within, schema, properties) : {};
  if (type === 'array') return context.levels > 0 ? [exampleOf(within, schema['items'])] : [];
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'number') return Math.max(1, Number(schema['minimum'] ?? 1));
  // IDs of vendors are numbers or texts. A number as text passes for both.
  if (/(^|_)ids?$|[a-z]Ids?$/.test(context.name)) return '1';
  return formats[textOf(schema['format']) ?? ''] ?? `<${context.name}>`;
}

/** An object with what it requires, or with its first field, so that it shows something. */
function objectExample(context: ExampleContext, schema: JsonObject, properties: JsonObject): JsonObject {
  const names = Object.keys(properties);
  const required = listOf(schema['required'])
    .map(String)
    .filter((name) => names.includes(name));
  const shown = required.length > 0 ? required : names.slice(0, 1);
  return Object.fromEntries(shown.map((name) => [name, exampleOf({ ...context, name }, properties[name])]));
}

const formats: Readonly<Record<string, string>> = {
  date: '2026-01-31',
  'date-time': '2026-01-31T09:00:00Z',
  email: 'ada@example.com',
  uri: 'https://example.com',
  url: 'https://example.com',
  uuid: '123e4567-e89b-12d3-a456-426614174000',
};
