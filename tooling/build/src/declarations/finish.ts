import { mapFiles } from '../files.ts';
import { importBuiltFiles } from './built-imports.ts';
import { dropUnusedCoreNames, importCoreByName } from './core-names.ts';
import { type Description, documentDeclarations } from './document.ts';
import { indentWithTabs } from './indentation.ts';
import { writeInterfaces } from './plain-interfaces.ts';

type Files = Readonly<Record<string, string>>;

/** Prepares the declarations that tsc wrote for publishing. Those of a connector receive the comments from its description. */
export function finishDeclarations(files: Files, description: Description | undefined): Files {
  const imported = mapFiles(files, (source) => importCoreByName(importBuiltFiles(source)));
  const finished =
    description === undefined ? imported : documentDeclarations(mapFiles(imported, writeInterfaces), description);
  return mapFiles(finished, (source) => indentWithTabs(dropUnusedCoreNames(source)));
}
