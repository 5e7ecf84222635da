import type { Asks } from '@agent-connectors/core';
import { campaignAsks } from './asks/campaigns.ts';
import { designAsks } from './asks/design.ts';
import { messageAsks } from './asks/messages.ts';
import { newsletterAsks } from './asks/newsletters.ts';
import { peopleAsks } from './asks/people.ts';
import { workspaceAsks } from './asks/workspace.ts';
import type * as entities from './entities/index.ts';

/** Requests in users' words, by which a search finds the operations. */
export const asks: Asks<typeof entities> = {
  ...peopleAsks,
  ...campaignAsks,
  ...newsletterAsks,
  ...messageAsks,
  ...designAsks,
  ...workspaceAsks,
};
