import { loadConnector, workspaceConnectors } from '@agent-connectors/workspace/connectors';
import { describe, expect, it } from 'vitest';
import { agentProblems } from './agent-problems.ts';

describe('what an agent needs', () => {
  it.each(workspaceConnectors().map(({ id }) => id))('is in the definitions of %s', async (id) => {
    expect(await agentProblems(await loadConnector(id))).toEqual([]);
  });
});
