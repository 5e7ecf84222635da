// TypeScript declares a record as `interface Issue extends v.InferOutput<typeof schema>`, next to the type of the schema. Users
// need only the fields. This writes them into the interface and removes the schema, which makes the declarations smaller, faster
// to check and easier to read in an editor.
import MagicString from 'magic-string';
import type { TSInterfaceDeclaration, TSType } from 'oxc-parser';
import { declarationOf, type TopLevel } from '../syntax.ts';
import { fieldsOf } from './schema-type.ts';
import { parse } from './syntax.ts';

interface DeclaredSchema {
  readonly statement: TopLevel;
  readonly exported: boolean;
  readonly type: TSType | undefined;
}

/** Writes the fields of schemas into the interfaces that are inferred from them. Interfaces with an unknown schema do not change. */
export function writeInterfaces(source: string): string {
  const { body } = parse(source);
  const output = new MagicString(source);
  const schemas = new Map(body.flatMap(schemasIn));
  const written = new Set<DeclaredSchema>();
  for (const declaration of body.map(declarationOf)) {
    if (declaration.type !== 'TSInterfaceDeclaration') continue;
    const name = inferredFrom(declaration, source);
    const schema = name === undefined ? undefined : schemas.get(name);
    const fields = schema?.type && isWritable(declaration, schema.type, source) && fieldsOf(schema.type, source, 1);
    if (name === undefined || schema === undefined || typeof fields !== 'string') continue;
    output.overwrite(declaration.id.end, declaration.end, ` {\n${fields}}`);
    if (!schema.exported && isUsedOnce(name, source)) written.add(schema);
  }
  for (const { statement } of written) output.remove(statement.start, statement.end + 1);
  return output.toString();
}

/** Returns the constants that a statement declares, by name. */
function schemasIn(statement: TopLevel): [string, DeclaredSchema][] {
  const declaration = declarationOf(statement);
  if (declaration.type !== 'VariableDeclaration') return [];
  // One of several constants cannot be removed with its statement.
  if (declaration.declarations.length > 1) return [];
  return declaration.declarations.flatMap(({ id }): [string, DeclaredSchema][] =>
    id.type === 'Identifier'
      ? [[id.name, { statement, exported: statement !== declaration, type: id.typeAnnotation?.typeAnnotation }]]
      : [],
  );
}

/** Returns the name of the constant that an interface is inferred from; undefined if the interface has its own fields, parameters or other parents. */
function inferredFrom(
  { body, extends: parents, typeParameters }: TSInterfaceDeclaration,
  source: string,
): string | undefined {
  const [parent] = parents;
  if (body.body.length > 0 || parent === undefined || parents.length > 1 || typeParameters) return undefined;
  const kind = source.slice(parent.expression.start, parent.expression.end);
  const query = parent.typeArguments?.params[0];
  if (query?.type !== 'TSTypeQuery' || !/^v\.Infer(Output|Input)$/.test(kind)) return undefined;
  return query.exprName.type === 'Identifier' ? query.exprName.name : undefined;
}

/** Whether the fields can be written: a `GenericSchema` has one type for input and one for output, and only the latter is read. */
const isWritable = ({ extends: [parent] }: TSInterfaceDeclaration, type: TSType, source: string): boolean =>
  parent === undefined ||
  !source.slice(parent.expression.start, parent.expression.end).endsWith('InferInput') ||
  !source.slice(type.start, type.end).includes('GenericSchema');

/** Whether only the interface uses a constant. */
const isUsedOnce = (name: string, source: string) =>
  count(source, `\\btypeof ${name}\\b`) === 1 && count(source, `\\b${name}\\b`) === 2;

const count = (source: string, pattern: string) => source.match(new RegExp(pattern, 'g'))?.length ?? 0;
