import type { Draft } from '../draft/model.ts';
import type { Notes } from '../notes.ts';
import { connectorFiles } from './connector-files.ts';
import { connectorTests } from './connector-tests.ts';
import { documentFiles } from './document-files.ts';
import { emulatorFiles } from './emulator-files.ts';
import { entityFiles } from './entity-files.ts';
import type { SourceFile } from './files.ts';
import { selectionFiles } from './graphql-code.ts';
import { packageFiles } from './package-files.ts';
import { createRecords } from './records.ts';
import { testFiles } from './test-files.ts';

/** Returns all files of a draft, with paths relative to the repository's root. */
export function connectorSources(draft: Draft, notes: Notes, repository: string): SourceFile[] {
  const { files, types } = entityFiles(draft, createRecords(draft));
  const own = [
    ...packageFiles(draft, repository),
    ...documentFiles(draft, repository),
    ...connectorFiles(draft, types),
    ...connectorTests(draft),
    ...files,
    ...selectionFiles(draft),
    ...testFiles(draft),
  ];
  const below = (folder: string, each: readonly SourceFile[]) =>
    each.map(({ path, text }) => ({ path: `${folder}/${path}`, text }));
  return [
    ...below(`connectors/${draft.name.id}`, own),
    ...below(`packages/sandbox/src/vendors/${draft.name.id}`, emulatorFiles(draft, notes)),
    { path: `.changeset/${draft.name.id}-draft.md`, text: changeset(draft) },
  ];
}

const changeset = ({ name, title }: Draft) => `---
'@agent-connectors/${name.id}': minor
'@agent-connectors/sandbox': minor
---

Adds a connector for ${title}, and its emulator to the sandbox.
`;
