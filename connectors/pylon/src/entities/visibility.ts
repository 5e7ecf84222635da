import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import { Strings } from '../fields.ts';

/** Who sees a part of a knowledge base, as articles and collections are told. */
export const visibilityFields = {
  visibility: doc(v.optional(v.picklist(['public', 'customer', 'internal_only'])), 'Who may read it.'),
  ai_agent_access: doc(
    v.optional(v.picklist(['inherit', 'none', 'specific_agents'])),
    'Which AI agents may use it: those that may use what it is in, none, or those of allowed_agent_ids. Default: inherit.',
  ),
  allowed_agent_ids: doc(v.optional(Strings), 'Ids of the AI agents, for specific_agents.'),
};
