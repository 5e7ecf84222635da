// TypeScript drops the comments of inferred keys from declarations, so an editor would show `list` without a summary. This adds
// the summary of every operation and the description of every field from the introspection document.
import MagicString from 'magic-string';
import type { ExportNamedDeclaration } from 'oxc-parser';
import { declarationOf } from '../syntax.ts';
import { escaped } from './comment.ts';
import type { Description } from './description.ts';
import { documentOperations } from './document-operations.ts';
import { documentRecord, type RecordSchemas } from './document-records.ts';
import { parse } from './syntax.ts';

export type { Description } from './description.ts';

/** Adds comments to the declaration files of a connector. Accepts and returns their texts by file name. */
export function documentDeclarations(
  files: Readonly<Record<string, string>>,
  description: Description,
): Readonly<Record<string, string>> {
  const parsed = Object.entries(files).map(([file, source]) => ({
    file,
    output: new MagicString(source),
    declarations: parse(source, file).body.map(declarationOf),
  }));
  // The records that operations return: the declaration of an operation contains the name, its description the schema.
  const records: RecordSchemas = new Map();
  for (const { output, declarations } of parsed)
    for (const declaration of declarations) {
      if (declaration.type === 'VariableDeclaration') documentOperations(output, declaration, description, records);
      if (declaration.type === 'ExportNamedDeclaration') documentEntities(output, declaration, description);
    }
  for (const { output, declarations } of parsed)
    for (const declaration of declarations)
      if (declaration.type === 'TSInterfaceDeclaration')
        documentRecord(output, declaration, declarations, records, description.$defs);
  return Object.fromEntries(parsed.map(({ file, output }) => [file, output.toString()]));
}

/** Adds comments to entities where they are re-exported. Editors show them for the properties of a client. */
function documentEntities(output: MagicString, { specifiers }: ExportNamedDeclaration, { entities }: Description) {
  for (const { exported, start } of specifiers) {
    const name = exported.type === 'Identifier' ? exported.name : exported.value;
    const entity = entities.find(({ accessor }) => accessor === name);
    if (entity !== undefined) output.appendLeft(start, `/** ${escaped(entity.summary)} */ `);
  }
}
