import { type JsonSchema, resolveReference, type SchemaDefinitions } from '@agent-connectors/core/describe';

/** The keywords of a JSON Schema that the documentation reads. */
export interface Node {
  /** Whether the record contains itself. */
  readonly recursive?: boolean;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly items?: Node | readonly Node[];
  readonly anyOf?: readonly Node[];
  readonly oneOf?: readonly Node[];
  readonly additionalProperties?: boolean | Node;
  readonly default?: unknown;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** Returns a schema of the introspection document with every reference resolved. A record inside itself shows no fields. */
export function nodeOf(schema: JsonSchema, definitions: SchemaDefinitions): Node {
  const write = (value: unknown, within: readonly unknown[]): unknown => {
    if (Array.isArray(value)) return value.map((inner) => write(inner, within));
    if (typeof value !== 'object' || value === null) return value;
    const { $ref, ...own } = value as JsonSchema; // any object may be read by key
    if (within.includes($ref)) return { type: 'object', recursive: true, ...own };
    if ($ref !== undefined) return write(resolveReference({ $ref, ...own }, definitions), [...within, $ref]);
    return Object.fromEntries(Object.entries(own).map(([key, inner]) => [key, write(inner, within)]));
  };
  return write(schema, []) as Node; // JSON Schema defines the types of these keywords
}

/** Returns the node without the null that tolerant responses allow. */
export function withoutNull(node: Node): Node {
  const options = (node.anyOf ?? node.oneOf ?? []).filter(({ type }) => type !== 'null');
  const [only] = options;
  return only !== undefined && options.length === 1
    ? { ...only, ...(node.description && { description: node.description }) }
    : node;
}

/** Returns the type of a node in a few words. */
export function typeOf(given: Node): string {
  const node = withoutNull(given);
  if (node.const !== undefined) return JSON.stringify(node.const);
  if (node.enum !== undefined) return node.enum.map((value) => JSON.stringify(value)).join(', ');
  const options = node.anyOf ?? node.oneOf;
  if (options !== undefined) return [...new Set(options.map(typeOf))].join(' or ');
  if (node.type === 'array')
    return `list of ${Array.isArray(node.items) || node.items === undefined ? 'anything' : typeOf(node.items as Node)}`;
  if (node.recursive === true) return 'object';
  if (node.type === 'object')
    return node.properties === undefined || Object.keys(node.properties).length === 0 ? 'map' : 'object';
  return Array.isArray(node.type) ? node.type.join(' or ') : String(node.type ?? 'anything');
}

/** Returns the object inside a node: the node itself, or the items of a list. */
export function objectIn(given: Node): Node | undefined {
  const node = withoutNull(given);
  if (node.properties !== undefined && Object.keys(node.properties).length > 0) return node;
  if (node.items !== undefined && !Array.isArray(node.items)) return objectIn(node.items as Node);
  const forms = (node.anyOf ?? node.oneOf ?? []).map(objectIn).filter((inner) => inner !== undefined);
  return forms.length < 2 ? forms[0] : merged(forms);
}

/** Returns one object with the fields of several forms. Where the values of a field differ, its description says which go together. */
function merged(forms: readonly Node[]): Node {
  const names = [...new Set(forms.flatMap(({ properties = {} }) => Object.keys(properties)))];
  const properties = names.map((name): [string, Node] => {
    const fields = forms.flatMap(({ properties = {} }) => properties[name] ?? []);
    const values = fields.map((field) => field.enum);
    const [first = {}] = fields;
    if (fields.length < 2 || values.includes(undefined)) return [name, first];
    return [
      name,
      { ...first, enum: [...new Set(values.flatMap((each) => each ?? []))], description: pairs(name, forms) },
    ];
  });
  const required = names.filter((name) => forms.every((form) => form.required?.includes(name)));
  return { type: 'object', properties: Object.fromEntries(properties), required };
}

/** Says which values of a field go with which values of the field that comes first in each form. */
function pairs(name: string, forms: readonly Node[]): string {
  const texts = forms.flatMap(({ properties = {} }) => {
    const [[first = '', { enum: keys = [] } = {}] = []] = Object.entries(properties);
    const values = properties[name]?.enum;
    if (first === name || values === undefined) return [];
    return [`With ${keys.length > 0 ? keys.join(', ') : first}: ${values.join(', ')}.`];
  });
  return texts.join(' ');
}
