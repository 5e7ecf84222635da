import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadConnector, workspaceConnectors } from '@agent-connectors/workspace/connectors';
import { expect, it } from 'vitest';
import { syncProblems } from './sync-problems.ts';

it('the workspace has connectors', () => expect(workspaceConnectors().length).toBeGreaterThan(2));

it.each(workspaceConnectors())('the sync declarations of $id match its operations', async ({ id, path }) => {
  const file = join(path, 'sync-exceptions.json');
  const exceptions = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  expect(syncProblems(await loadConnector(id), exceptions)).toEqual([]);
});
