// A record is declared as `interface Issue extends v.InferOutput<typeof schema>`, with its schema spelled out beside it.
// What a user needs of that is the fields: this writes them into the interface and drops the schema, which makes the
// declarations smaller, their checking faster and their hovers plain.
import MagicString from 'magic-string';
import { parseSync } from 'oxc-parser';

/** Rewrites one declaration file. Interfaces whose schema holds something unforeseen stay as they are. */
export function plainInterfaces(file, text) {
  const { program } = parseSync(file, text);
  const output = new MagicString(text);
  const statements = program.body.map((statement) => ({ statement, declaration: statement.declaration ?? statement }));
  const schemas = new Map(
    statements
      .filter(({ declaration }) => declaration.type === 'VariableDeclaration')
      .flatMap(({ statement, declaration }) =>
        declaration.declarations.map(({ id }) => [
          id.name,
          { statement, exported: statement !== declaration, type: id.typeAnnotation?.typeAnnotation },
        ]),
      ),
  );
  const replaced = new Set();
  for (const { declaration } of statements) {
    if (declaration.type !== 'TSInterfaceDeclaration' || declaration.body.body.length > 0) continue;
    const parent = declaration.extends?.[0];
    const query = parent?.typeArguments?.params?.[0];
    const kind = parent && text.slice(parent.expression.start, parent.expression.end);
    if (query?.type !== 'TSTypeQuery' || !/^v\.Infer(Output|Input)$/.test(kind)) continue;
    const schema = schemas.get(query.exprName.name);
    const members = schema?.type && membersOf(schema.type, text, 1);
    if (members === undefined) continue;
    output.overwrite(parent.start, parent.end, ''); // `extends` itself goes with the next line
    output.overwrite(declaration.id.end, declaration.end, ` {\n${members}}`);
    replaced.add(query.exprName.name);
  }
  for (const name of replaced) {
    const { statement, exported } = schemas.get(name);
    const uses = text.match(new RegExp(`\\btypeof ${name}\\b`, 'g'))?.length ?? 0;
    const mentions = text.match(new RegExp(`\\b${name}\\b`, 'g'))?.length ?? 0;
    // Declared once, used by the interface once: nothing else needs it.
    if (!exported && uses === 1 && mentions === 2) output.remove(statement.start, statement.end + 1);
  }
  return output.toString();
}

/** The fields of an object schema's type as an interface writes them; undefined for any other. */
function membersOf(type, text, depth) {
  const objects = objectsOf(type);
  if (objects === undefined) return undefined;
  const lines = [];
  // A record is read: what may be missing is undefined by its mark alone.
  for (const { literal, tolerant } of objects) {
    for (const member of literal.members) {
      const field = member.type === 'TSPropertySignature' && typeOf(member.typeAnnotation.typeAnnotation, text, depth);
      if (!field) return undefined;
      const name = text.slice(member.key.start, member.key.end);
      const optional = tolerant
        ? { mark: '?', type: union(field.type, 'null') }
        : { mark: field.optional ? '?' : '', type: field.type };
      lines.push(`${'    '.repeat(depth)}${name}${optional.mark}: ${optional.type};\n`);
    }
  }
  return lines.join('');
}

const core = (reference) => reference.typeName.type === 'Identifier' && reference.typeName.name;
const valibot = (reference) =>
  reference.typeName.type === 'TSQualifiedName' &&
  reference.typeName.left.name === 'v' &&
  reference.typeName.right.name;

function objectsOf(type) {
  if (type.type !== 'TSTypeReference') return undefined;
  const params = type.typeArguments?.params ?? [];
  if (core(type) === 'RecordSchema') return literals([params[0], false], [params[1], true]);
  if (['ObjectSchema', 'StrictObjectSchema'].includes(valibot(type))) return literals([params[0], false]);
  return undefined;
}

function literals(...pairs) {
  return pairs.every(([literal]) => literal?.type === 'TSTypeLiteral')
    ? pairs.map(([literal, tolerant]) => ({ literal, tolerant }))
    : undefined;
}

const plain = {
  StringSchema: 'string',
  NumberSchema: 'number',
  BooleanSchema: 'boolean',
  UnknownSchema: 'unknown',
  NullSchema: 'null',
};

/** What a schema's type infers to, as text; undefined where that cannot be said. */
function typeOf(type, text, depth) {
  if (type.type !== 'TSTypeReference') return undefined;
  const params = type.typeArguments?.params ?? [];
  const source = (node) => text.slice(node.start, node.end);
  const members = membersOf(type, text, depth + 1);
  if (members !== undefined) return { type: members === '' ? '{}' : `{\n${members}${'    '.repeat(depth)}}` };
  const name = valibot(type);
  if (Object.hasOwn(plain, name)) return { type: plain[name] };
  switch (name) {
    case 'GenericSchema':
      return params.length === 2
        ? { type: source(params[1]) }
        : params.length === 1
          ? { type: source(params[0]) }
          : undefined;
    case 'ArraySchema': {
      const item = typeOf(params[0], text, depth);
      return item && { type: /^[\w.]+$/.test(item.type) ? `${item.type}[]` : `(${item.type})[]` };
    }
    case 'RecordSchema': {
      const value = typeOf(params[1], text, depth);
      return valibot(params[0]) === 'StringSchema' && value ? { type: `{ [x: string]: ${value.type} }` } : undefined;
    }
    case 'NullishSchema':
    case 'NullableSchema':
    case 'OptionalSchema': {
      const inner = typeOf(params[0], text, depth);
      const withDefault = params[1] !== undefined && source(params[1]) !== 'undefined';
      if (!inner || withDefault) return undefined;
      const more = { NullishSchema: ['null', 'undefined'], NullableSchema: ['null'], OptionalSchema: ['undefined'] }[
        name
      ];
      return { type: union(inner.type, ...more), optional: name !== 'NullableSchema' };
    }
    case 'SchemaWithPipe': {
      // Checks change nothing about the type; transformations would.
      const [first, ...actions] = params[0]?.typeAnnotation?.elementTypes ?? [];
      const checks = actions.every(
        (action) => /^\w+Action$/.test(valibot(action)) && !/Transform|Brand|Readonly/.test(valibot(action)),
      );
      return first && checks ? typeOf(first, text, depth) : undefined;
    }
    case 'PicklistSchema':
      return params[0]?.type === 'TSTypeOperator' || params[0]?.type === 'TSTupleType'
        ? { type: `(${source(params[0])})[number]` }
        : undefined;
    case 'LiteralSchema':
      return { type: source(params[0]) };
    case 'UnionSchema': {
      const options =
        params[0]?.type === 'TSTupleType'
          ? params[0].elementTypes.map((option) => typeOf(option, text, depth))
          : [undefined];
      return options.every(Boolean) ? { type: union(...options.map((option) => option.type)) } : undefined;
    }
    default:
      return undefined;
  }
}

const union = (...types) => [...new Set(types)].join(' | ');
