import type { Asks } from '@agent-connectors/core';
import { accountAsks } from './asks/accounts.ts';
import { issueAsks } from './asks/issues.ts';
import { knowledgeBaseAsks } from './asks/knowledge-base.ts';
import { projectAsks } from './asks/projects.ts';
import { workspaceAsks } from './asks/workspace.ts';
import type * as entities from './entities/index.ts';

/** Requests in users' words, by which a search finds the operations. */
export const asks: Asks<typeof entities> = {
  ...accountAsks,
  ...issueAsks,
  ...knowledgeBaseAsks,
  ...projectAsks,
  ...workspaceAsks,
};
