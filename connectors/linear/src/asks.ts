import type { Asks } from '@agent-connectors/core';
import { issueAsks } from './asks/issues.ts';
import { planningAsks } from './asks/planning.ts';
import { talkAsks } from './asks/talk.ts';
import { workspaceAsks } from './asks/workspace.ts';
import type * as entities from './entities/index.ts';

/** Requests in users' words, by which a search finds the operations. */
export const asks: Asks<typeof entities> = { ...issueAsks, ...planningAsks, ...talkAsks, ...workspaceAsks };
