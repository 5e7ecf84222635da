import { type Tool as AgentTool, tool as createTool } from '@openai/agents';
import { createTools, type ToolsOptions } from './surface/create-tools.ts';
import { isApprovalNeeded, runApproved } from './surface/framework.ts';
import type { Toolbox } from './toolbox.ts';

/** What the framework's types demand of a schema that is not strict. At run time it takes any. */
interface Schema {
  type: 'object';
  properties: Record<string, never>;
  required: string[];
  additionalProperties: true;
}

/**
 * Returns the tools of a toolbox for the OpenAI Agents SDK. What the policy wants confirmed becomes an interruption of the run. `Context` is the
 * context of your agents, which the tools do not use.
 */
export async function openAiAgentsTools<Context = unknown>(
  toolbox: Toolbox,
  options?: ToolsOptions,
): Promise<AgentTool<Context>[]> {
  const tools = await createTools(toolbox, options);
  return tools.map((tool) =>
    createTool<Schema, Context, string>({
      name: tool.name,
      description: tool.description,
      // The strict form makes every parameter required.
      strict: false,
      parameters: tool.inputSchema as unknown as Schema, // any schema of an object, as above
      // Where there is such a function, the runner asks a person about arguments that are not JSON. Reads never need one.
      ...(!tool.annotations.readOnlyHint && {
        needsApproval: (_: unknown, input: unknown) => isApprovalNeeded(tool, input),
      }),
      execute: async (input, _, details) => (await runApproved(tool, input, details?.signal)).text,
    }),
  );
}
