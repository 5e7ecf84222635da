import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import { Strings } from '../fields.ts';

/** The parameters of articles and collections that control who can read and use them. */
export const visibilityFields = {
  visibility: doc(v.optional(v.picklist(['public', 'customer', 'internal_only'])), 'Who can read it.'),
  ai_agent_access: doc(
    v.optional(v.picklist(['inherit', 'none', 'specific_agents'])),
    'Which AI agents can use it. inherit: the same as the collection or knowledge base that contains it. specific_agents: only those in allowed_agent_ids. Default: inherit.',
  ),
  allowed_agent_ids: doc(
    v.optional(Strings),
    "IDs of the AI agents from Pylon's app, for specific_agents. No operation lists AI agents.",
  ),
};
