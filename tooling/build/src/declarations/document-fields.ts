import type MagicString from 'magic-string';
import type { TSPropertySignature, TSType } from 'oxc-parser';
import { comment } from './comment.ts';
import { type Definitions, type JsonSchema, objectIn } from './description.ts';
import { keyOf, propertiesOf, typeOfProperty } from './syntax.ts';

/** Adds comments to properties, and to those of inline object types inside them. */
export function documentFields(
  output: MagicString,
  members: readonly TSPropertySignature[],
  schema: JsonSchema | undefined,
  definitions: Definitions,
): void {
  for (const member of members) {
    const field = schema?.properties?.[keyOf(member) ?? ''];
    if (field === undefined) continue;
    comment(output, member, [field.description]);
    for (const inner of literalsIn(typeOfProperty(member)))
      documentFields(output, propertiesOf(inner), objectIn(field, definitions), definitions);
  }
}

/** Returns the inline object types inside another type, such as a union or an array. */
function literalsIn(type: TSType | undefined): TSType[] {
  switch (type?.type) {
    case 'TSTypeLiteral':
      return [type];
    case 'TSUnionType':
    case 'TSIntersectionType':
      return type.types.flatMap(literalsIn);
    case 'TSArrayType':
      return literalsIn(type.elementType);
    case 'TSTypeOperator':
    case 'TSParenthesizedType':
      return literalsIn(type.typeAnnotation);
    default:
      return [];
  }
}
