import type MagicString from 'magic-string';
import type { TSInterfaceDeclaration, TSType, TSTypeReference } from 'oxc-parser';
import type { declarationOf } from '../syntax.ts';
import { comment } from './comment.ts';
import { type Definitions, type JsonSchema, objectIn } from './description.ts';
import { documentFields } from './document-fields.ts';
import { argumentsOf, keyOf, nameOf, propertiesOf, typeOfProperty } from './syntax.ts';

/** JSON Schemas of records, by the names of their types. */
export type RecordSchemas = Map<string | undefined, JsonSchema | undefined>;

/** Adds comments to the fields of a record, in its interface or in the schema that the interface is inferred from. */
export function documentRecord(
  output: MagicString,
  { id, extends: parents, body }: TSInterfaceDeclaration,
  declarations: readonly ReturnType<typeof declarationOf>[],
  records: RecordSchemas,
  definitions: Definitions,
): void {
  const schema = records.get(id.name);
  if (schema === undefined) return;
  documentFields(
    output,
    body.body.filter((member) => member.type === 'TSPropertySignature'),
    schema,
    definitions,
  );
  const query = parents[0]?.typeArguments?.params[0];
  if (query?.type !== 'TSTypeQuery' || query.exprName.type !== 'Identifier') return;
  for (const declaration of declarations) {
    if (declaration.type !== 'VariableDeclaration') continue;
    for (const { id: variable } of declaration.declarations)
      if (variable.type === 'Identifier' && variable.name === query.exprName.name)
        documentSchema(output, variable.typeAnnotation?.typeAnnotation, schema, definitions);
  }
}

/** Adds comments to the fields in a schema's type. */
function documentSchema(
  output: MagicString,
  type: TSType | undefined,
  schema: JsonSchema | undefined,
  definitions: Definitions,
): void {
  if (type === undefined || schema === undefined) return;
  for (const member of recordsIn(type).flatMap(argumentsOf).flatMap(propertiesOf)) {
    const field = schema.properties?.[keyOf(member) ?? ''];
    if (field === undefined) continue;
    comment(output, member, [field.description]);
    documentSchema(output, typeOfProperty(member), objectIn(field, definitions), definitions);
  }
}

const recordTypes = ['RecordSchema', 'ObjectSchema', 'StrictObjectSchema', 'LooseObjectSchema'];

/** Returns the record schemas inside another schema's type, outermost first. */
function recordsIn(type: TSType): TSTypeReference[] {
  if (type.type !== 'TSTypeReference') return [];
  if (recordTypes.includes(nameOf(type) ?? '')) return [type];
  return argumentsOf(type).flatMap((inner) =>
    inner.type === 'TSTupleType'
      ? inner.elementTypes.flatMap((element) =>
          element.type === 'TSOptionalType' || element.type === 'TSRestType' ? [] : recordsIn(element),
        )
      : recordsIn(inner),
  );
}
