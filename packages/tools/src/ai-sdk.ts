import { dynamicTool, jsonSchema, type ToolSet } from 'ai';
import { createTools, type ToolsOptions } from './surface/create-tools.ts';
import { isApprovalNeeded, runApproved, shownToModel } from './surface/framework.ts';
import type { Toolbox } from './toolbox.ts';

/**
 * Returns the tools of a toolbox for the Vercel AI SDK, versions 6 and 7: for `generateText`, `streamText` and agents. What the policy wants
 * confirmed becomes a `tool-approval-request`. The model sees the text of an output; the application has the whole output.
 */
export async function aiSdkTools(toolbox: Toolbox, options?: ToolsOptions): Promise<ToolSet> {
  const tools = await createTools(toolbox, options);
  return Object.fromEntries(
    tools.map((tool) => [
      tool.name,
      dynamicTool({
        description: tool.description,
        // A `JSONSchema7`, as `toolSchema` writes it. No `validate`: the tool itself says what is wrong, and better.
        inputSchema: jsonSchema(tool.inputSchema as Parameters<typeof jsonSchema>[0]),
        needsApproval: (input) => isApprovalNeeded(tool, input),
        execute: (input, { abortSignal }) => runApproved(tool, input, abortSignal),
        toModelOutput: ({ output }) => shownToModel(output),
      }),
    ]),
  );
}
