// A record is declared as `interface Issue extends v.InferOutput<typeof schema>`, with its schema spelled out beside it.
// What a user needs of that is the fields: this writes them into the interface and drops the schema, which makes the
// declarations smaller, their checking faster and their hovers plain.
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

/** Writes the fields of schemas into the interfaces that are inferred from them. Those with an unforeseen schema stay as they are. */
export function writeInterfaces(source: string): string {
  const { body } = parse(source);
  const output = new MagicString(source);
  const schemas = new Map(body.flatMap(schemasIn));
  const written = new Set<DeclaredSchema>();
  for (const declaration of body.map(declarationOf)) {
    if (declaration.type !== 'TSInterfaceDeclaration') continue;
    const name = inferredFrom(declaration, source);
    const schema = name === undefined ? undefined : schemas.get(name);
    const fields = schema?.type && fieldsOf(schema.type, source, 1);
    if (name === undefined || schema === undefined || fields === undefined) continue;
    output.overwrite(declaration.id.end, declaration.end, ` {\n${fields}}`);
    if (!schema.exported && isUsedOnce(name, source)) written.add(schema);
  }
  for (const { statement } of written) output.remove(statement.start, statement.end + 1);
  return output.toString();
}

/** The constants that a statement declares, by name. */
function schemasIn(statement: TopLevel): [string, DeclaredSchema][] {
  const declaration = declarationOf(statement);
  if (declaration.type !== 'VariableDeclaration') return [];
  return declaration.declarations.flatMap(({ id }): [string, DeclaredSchema][] =>
    id.type === 'Identifier'
      ? [[id.name, { statement, exported: statement !== declaration, type: id.typeAnnotation?.typeAnnotation }]]
      : [],
  );
}

/** The constant that an interface without fields of its own is inferred from. */
function inferredFrom({ body, extends: parents }: TSInterfaceDeclaration, source: string): string | undefined {
  const [parent] = parents;
  if (body.body.length > 0 || parent === undefined) return undefined;
  const kind = source.slice(parent.expression.start, parent.expression.end);
  const query = parent.typeArguments?.params[0];
  if (query?.type !== 'TSTypeQuery' || !/^v\.Infer(Output|Input)$/.test(kind)) return undefined;
  return query.exprName.type === 'Identifier' ? query.exprName.name : undefined;
}

/** Declared, and used by the interface alone: nothing else needs it. */
const isUsedOnce = (name: string, source: string) =>
  count(source, `\\btypeof ${name}\\b`) === 1 && count(source, `\\b${name}\\b`) === 2;

const count = (source: string, pattern: string) => source.match(new RegExp(pattern, 'g'))?.length ?? 0;
