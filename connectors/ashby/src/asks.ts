import type { Asks } from '@agent-connectors/core';
import { applicationAsks } from './asks/applications.ts';
import { candidateAsks } from './asks/candidates.ts';
import { interviewAsks } from './asks/interviews.ts';
import { jobAsks } from './asks/jobs.ts';
import { offerAsks } from './asks/offers.ts';
import { workspaceAsks } from './asks/workspace.ts';
import type * as entities from './entities/index.ts';

/** Requests in users' words, by which a search finds the operations. */
export const asks: Asks<typeof entities> = {
  ...candidateAsks,
  ...applicationAsks,
  ...interviewAsks,
  ...jobAsks,
  ...offerAsks,
  ...workspaceAsks,
};
