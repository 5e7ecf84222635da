import type { Asks } from '@agent-connectors/core';
import { codeAsks } from './asks/code.ts';
import { issueAsks } from './asks/issues.ts';
import { pullAsks } from './asks/pulls.ts';
import type * as entities from './entities/index.ts';

/** Requests in users' words, by which a search finds the operations. */
export const asks: Asks<typeof entities> = { ...codeAsks, ...issueAsks, ...pullAsks };
