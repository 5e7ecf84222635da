// TypeScript drops the comments of inferred keys from declarations: an editor would show a bare `list`. This puts the
// summary of every operation and the description of every field back, from the introspection document.
import MagicString from 'magic-string';
import { parseSync } from 'oxc-parser';

/** Adds comments to the declaration files of a connector, given and returned as text by file name. */
export function documentDeclarations(files, description) {
  const parsed = Object.entries(files).map(([file, text]) => {
    const { program, errors } = parseSync(file, text);
    if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
    return {
      file,
      output: new MagicString(text),
      statements: program.body.map((statement) => statement.declaration ?? statement),
    };
  });
  // The records that operations answer, by the name of their type: an operation's declaration names it, its description has the schema.
  const records = new Map();
  for (const { output, statements } of parsed) {
    for (const statement of statements) {
      if (statement.type === 'VariableDeclaration') documentEntities(output, statement, description, records);
      if (statement.type === 'ExportNamedDeclaration') documentExports(output, statement, description);
    }
  }
  for (const { output, statements } of parsed) {
    for (const statement of statements) {
      if (statement.type === 'TSInterfaceDeclaration') documentRecord(output, statement, statements, records);
    }
  }
  return Object.fromEntries(parsed.map(({ file, output }) => [file, output.toString()]));
}

function documentEntities(output, { declarations }, { entities, operations }, records) {
  for (const { id } of declarations) {
    const entity = entities.find(({ accessor }) => accessor === id.name);
    const type = id.typeAnnotation?.typeAnnotation;
    if (entity === undefined || type?.type !== 'TSTypeReference' || nameOf(type) !== 'Entity') continue;
    for (const member of membersOf(type.typeArguments?.params[0])) {
      const operation = operations.find((candidate) => candidate.accessor === `${entity.accessor}.${keyOf(member)}`);
      if (operation === undefined) continue;
      comment(output, member, [
        operation.summary,
        operation.docs && tells(operation.docs, operations) && `@see ${operation.docs}`,
        operation.deprecation && `@deprecated ${operation.deprecation}`,
      ]);
      const [input, result] = member.typeAnnotation?.typeAnnotation.typeArguments?.params ?? [];
      documentLiteral(output, input, operation.input);
      if (result?.type === 'TSTypeReference') records.set(nameOf(result), operation.output);
    }
  }
}

/** Comments the entities where they are re-exported: the properties of a client are made of these. */
function documentExports(output, { specifiers }, { entities }) {
  for (const specifier of specifiers) {
    const entity = entities.find(({ accessor }) => accessor === specifier.exported.name);
    if (entity !== undefined) output.appendLeft(specifier.start, `/** ${escaped(entity.summary)} */ `);
  }
}

/** Comments the fields of an inline object type, and of those inside it. */
function documentLiteral(output, type, schema) {
  documentMembers(output, membersOf(type), schema);
}

function documentMembers(output, members, schema) {
  for (const member of members) {
    const field = schema?.properties?.[keyOf(member)];
    if (field === undefined) continue;
    comment(output, member, [field.description]);
    for (const inner of literalsIn(member.typeAnnotation?.typeAnnotation))
      documentLiteral(output, inner, objectIn(field));
  }
}

/** Comments the fields of a record: in its interface, or in the schema that the interface is inferred from. */
function documentRecord(output, { id, extends: parents, body }, statements, records) {
  const schema = records.get(id.name);
  if (schema === undefined) return;
  documentMembers(output, body.body, schema);
  const query = parents?.[0]?.typeArguments?.params?.[0];
  if (query?.type !== 'TSTypeQuery') return;
  for (const declaration of statements) {
    if (declaration.type !== 'VariableDeclaration') continue;
    for (const { id: variable } of declaration.declarations) {
      if (variable.name === query.exprName.name)
        documentSchema(output, variable.typeAnnotation?.typeAnnotation, schema);
    }
  }
}

function documentSchema(output, type, schema) {
  if (type === undefined || schema === undefined) return;
  for (const record of recordsIn(type)) {
    for (const member of (record.typeArguments?.params ?? []).flatMap(membersOf)) {
      const field = schema.properties?.[keyOf(member)];
      if (field === undefined) continue;
      comment(output, member, [field.description]);
      documentSchema(output, member.typeAnnotation?.typeAnnotation, objectIn(field));
    }
  }
}

/** Whether a page is more than the front door of the vendor's documentation. */
const tells = (docs, operations) => operations.filter((operation) => operation.docs === docs).length <= 20;

function comment(output, node, parts) {
  const lines = parts.filter(Boolean).map(escaped);
  if (lines.length === 0) return;
  const begin = output.original.lastIndexOf('\n', node.start) + 1;
  const indent = /^\s*/.exec(output.original.slice(begin, node.start))[0];
  const text = lines.length === 1 ? [`/** ${lines[0]} */`] : ['/**', ...lines.map((line) => ` * ${line}`), ' */'];
  output.appendLeft(node.start, text.map((line) => `${line}\n${indent}`).join(''));
}

const escaped = (text) => text.replaceAll('*/', '*\\/');
const keyOf = (member) => member.key?.name ?? member.key?.value;
const membersOf = (type) =>
  type?.type === 'TSTypeLiteral' ? type.members.filter(({ type: kind }) => kind === 'TSPropertySignature') : [];
const nameOf = (reference) => reference.typeName?.name ?? reference.typeName?.right?.name;

/** The object that a JSON Schema describes: itself, the items of an array, or the one object of a union. */
const objectIn = (schema) =>
  schema === undefined || schema.properties
    ? schema
    : (objectIn(schema.items) ??
      [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].map(objectIn).find((inner) => inner?.properties) ??
      schema);

/** Object types written inside another type: in unions and arrays. */
function literalsIn(type) {
  if (type === undefined || type === null) return [];
  if (type.type === 'TSTypeLiteral') return [type];
  if (type.type === 'TSUnionType' || type.type === 'TSIntersectionType') return type.types.flatMap(literalsIn);
  if (type.type === 'TSArrayType') return literalsIn(type.elementType);
  if (type.type === 'TSTypeOperator' || type.type === 'TSParenthesizedType') return literalsIn(type.typeAnnotation);
  return [];
}

/** Record schemas written inside another schema's type, outermost first. */
function recordsIn(type) {
  if (type?.type !== 'TSTypeReference') return [];
  if (['RecordSchema', 'ObjectSchema', 'StrictObjectSchema', 'LooseObjectSchema'].includes(nameOf(type))) return [type];
  return (type.typeArguments?.params ?? []).flatMap((inner) =>
    inner.type === 'TSTupleType' ? inner.elementTypes.flatMap(recordsIn) : recordsIn(inner),
  );
}
