import { mapFiles } from '../files.ts';
import { importBuiltFiles } from './built-imports.ts';
import { dropUnusedCoreNames, importCoreByName } from './core-names.ts';
import { type Description, documentDeclarations } from './document.ts';
import { indentWithTabs } from './indentation.ts';
import { writeInterfaces } from './plain-interfaces.ts';

type Files = Readonly<Record<string, string>>;

/** Makes the declarations that tsc wrote ready to publish, by file name; those of a connector with what its description says. */
export function finishDeclarations(files: Files, description: Description | undefined): Files {
  const imported = mapFiles(files, (source) => importCoreByName(importBuiltFiles(source)));
  const finished =
    description === undefined ? imported : documentDeclarations(mapFiles(imported, writeInterfaces), description);
  return mapFiles(finished, (source) => indentWithTabs(dropUnusedCoreNames(source)));
}
