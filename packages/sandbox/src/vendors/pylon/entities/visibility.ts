import * as v from 'valibot';
import { anyBody, object, optionalOneOf, texts } from '../fields.ts';
import { agentAccesses, type VisibilityConfig, visibilities } from '../records/knowledge.ts';
import { invalid } from '../rejection.ts';

/** `visibility_config` of an article or a collection. */
export const visibilityConfig = v.optional(
  object({
    visibility: optionalOneOf(visibilities),
    ai_agent_access: optionalOneOf(agentAccesses),
    allowed_agent_ids: v.optional(texts),
    customer_visibility_condition: v.optional(anyBody),
  }),
);

/** What a body does not say of the visibility stays. */
export function withVisibility(
  current: VisibilityConfig,
  given: v.InferOutput<typeof visibilityConfig>,
): VisibilityConfig {
  if (!given) return current;
  const { visibility = current.visibility, ai_agent_access = current.ai_agent_access } = given;
  const isForSome = ai_agent_access === 'specific_agents';
  const agents = given.allowed_agent_ids ?? (isForSome ? current.allowed_agent_ids : []);
  if (isForSome && agents.length === 0) {
    throw invalid('visibility_config.allowed_agent_ids is required for specific_agents');
  }
  const customer_visibility_condition =
    given.customer_visibility_condition ?? current.customer_visibility_condition ?? undefined;
  return { visibility, ai_agent_access, allowed_agent_ids: agents, customer_visibility_condition };
}
