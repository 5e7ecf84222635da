import { stripControls } from '../../terminal.ts';
import { type JsonObject, listOf, objectOf, textOf } from './json-value.ts';

/** A line about a field: its name, indented by its depth, and what it is. */
export type SchemaLine = readonly [name: string, text: string];

/** Writes a bounded schema as one line a field. Fields of an object are indented under it. */
export function schemaLines(schema: JsonObject, indent = ''): readonly SchemaLine[] {
  const required = listOf(schema['required']);
  const own = Object.entries(objectOf(schema['properties'])).flatMap(([name, value]) => {
    const field = objectOf(value);
    const line = [`${indent}${stripControls(name)}`, aboutSchema(field, required.includes(name))] as const;
    return [line, ...schemaLines(field, `${indent}  `)];
  });
  const items = schema['items'];
  const values = schema['additionalProperties'];
  const inner = [
    ...(items === undefined ? [] : schemaLines(objectOf(items), indent)),
    ...(isEmpty(values) ? [] : schemaLines({ properties: { '<name>': values } }, indent)),
    ...choicesOf(schema).flatMap(([word, choice]) => {
      const lines = schemaLines(choice, `${indent}  `);
      return lines.length === 0 ? [] : [[`${indent}${word}`, typeOf(choice)] as const, ...lines];
    }),
  ];
  return [...own, ...inner];
}

/** Writes what a value is: its type, whether it is required, and its description. */
export function aboutSchema(schema: JsonObject, required: boolean, description?: string): string {
  const about = description ?? textOf(schema['description']);
  const facts = [
    typeOf(schema),
    required && 'required',
    schema['readOnly'] === true && 'read-only',
    schema['deprecated'] === true && 'deprecated',
    schema['default'] !== undefined && `default ${shortened(schema['default'])}`,
    schema['truncated'] === true && 'deeper fields not shown',
  ];
  const text = facts.filter((fact) => typeof fact === 'string' && fact !== '').join(', ');
  return about === undefined ? text : `${text}. ${stripControls(about)}`;
}

/** Writes a type: `string`, `list of Campaign`, `draft | running`. */
export function typeOf(schema: JsonObject): string {
  const { $ref: reference, title, format } = schema;
  if (typeof reference === 'string')
    return `${stripControls(reference)} (${schema['unresolved'] === true ? 'not described' : 'see above'})`;
  const values = schema['const'] === undefined ? listOf(schema['enum']) : [schema['const']];
  if (values.length > 0) {
    const shown = values.slice(0, mostValues).map(shortened).join(' | ');
    return values.length > mostValues ? `${shown} | … ${values.length - mostValues} more` : shown;
  }
  const name = textOf(title);
  const types = [schema['type']].flat().filter((type) => typeof type === 'string');
  if (schema['nullable'] === true && !types.includes('null')) types.push('null');
  const written = types.map((type) => {
    if (type === 'array') return `list of ${schema['items'] === undefined ? 'any' : typeOf(objectOf(schema['items']))}`;
    if (type === 'object') return name === undefined ? 'object' : stripControls(name);
    return typeof format === 'string' && type === 'string' ? `string (${stripControls(format)})` : type;
  });
  if (written.length > 0) return stripControls(written.join(' | '));
  const choices = choicesOf(schema).map(([, choice]) => typeOf(choice));
  if (choices.length > 0) return [...new Set(choices)].join(' | ');
  return Object.keys(objectOf(schema['properties'])).length > 0 ? (name ?? 'object') : 'any';
}

const mostValues = 20;

const choicesOf = (schema: JsonObject): readonly (readonly [string, JsonObject])[] =>
  ['oneOf', 'anyOf', 'allOf'].flatMap((keyword) =>
    listOf(schema[keyword]).map((choice) => [keyword === 'allOf' ? '(and)' : '(or)', objectOf(choice)] as const),
  );

const isEmpty = (value: unknown) => Object.keys(objectOf(value)).length === 0;

function shortened(value: unknown): string {
  const text = stripControls(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
