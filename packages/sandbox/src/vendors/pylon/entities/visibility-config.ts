import { requireOneOf } from '../changes.ts';
import type { Input } from '../input.ts';
import { agentAccesses, type VisibilityConfig, visibilities } from '../records/article.ts';
import { invalid } from '../rejection.ts';

/** Reads `visibility_config` of an article or a collection; what it does not say stays. */
export function visibilityFrom(input: Input, current: VisibilityConfig): VisibilityConfig {
  const config = input.object('visibility_config');
  if (!config) return current;
  const visibility = config.text('visibility') || current.visibility;
  const ai_agent_access = config.text('ai_agent_access') || current.ai_agent_access;
  requireOneOf('visibility_config.visibility', visibility, visibilities);
  requireOneOf('visibility_config.ai_agent_access', ai_agent_access, agentAccesses);
  const agents =
    config.texts('allowed_agent_ids') ?? (ai_agent_access === 'specific_agents' ? current.allowed_agent_ids : []);
  if (ai_agent_access === 'specific_agents' && agents.length === 0) {
    throw invalid('visibility_config.allowed_agent_ids is required for specific_agents');
  }
  const condition = config.object('customer_visibility_condition')?.raw ?? current.customer_visibility_condition;
  return {
    visibility,
    ai_agent_access,
    allowed_agent_ids: agents,
    ...(condition !== undefined && { customer_visibility_condition: condition }),
  };
}
