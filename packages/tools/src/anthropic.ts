import type { BetaRunnableTool } from '@anthropic-ai/sdk/lib/tools/BetaRunnableTool';
import { ToolError } from '@anthropic-ai/sdk/lib/tools/ToolError';
import { createTools, type ToolsOptions } from './surface/create-tools.ts';
import type { Toolbox } from './toolbox.ts';

/**
 * Returns the tools of a toolbox for `client.beta.messages.toolRunner` of the Anthropic SDK. The runner has no approval: the toolbox's `confirm`
 * asks, and without it, what the policy wants confirmed is refused.
 */
export async function anthropicTools(toolbox: Toolbox, options?: ToolsOptions): Promise<BetaRunnableTool<unknown>[]> {
  const tools = await createTools(toolbox, options);
  return tools.map((tool) => ({
    type: 'custom',
    name: tool.name,
    description: tool.description,
    input_schema: { ...tool.inputSchema, type: 'object' },
    // The tool itself says what is wrong.
    parse: (input: unknown) => input,
    run: async (input, context) => {
      const { ok, text } = await tool.run(input, { signal: context?.signal ?? undefined });
      // Becomes a result with `is_error` and just this text.
      if (!ok) throw new ToolError(text);
      return text;
    },
  }));
}
