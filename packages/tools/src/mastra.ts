import type { StandardSchemaWithJSON } from '@mastra/core/schema';
import { createTool, type Tool as MastraTool } from '@mastra/core/tools';
import { errorJson } from './result/error-json.ts';
import { modelText } from './result/model-text.ts';
import { createTools, type ToolsOptions } from './surface/create-tools.ts';
import { isApprovalNeeded, runApproved, shownToModel } from './surface/framework.ts';
import type { Tool, ToolOutput } from './surface/tool.ts';
import type { Toolbox } from './toolbox.ts';

/**
 * Returns the tools of a toolbox for Mastra. What the policy wants confirmed suspends the run until `approveToolCallGenerate` or
 * `declineToolCallGenerate`, which need a storage. The model sees the text of an output; the application has the whole output.
 */
export async function mastraTools(toolbox: Toolbox, options?: ToolsOptions): Promise<Record<string, MastraTool>> {
  const tools = await createTools(toolbox, options);
  return Object.fromEntries(
    tools.map((tool) => [
      tool.name,
      createTool({
        id: tool.name,
        description: tool.description,
        inputSchema: unchecked(tool),
        // Not `suspend`, which could say more: its `resumeData` can come from the arguments, where a model could approve its own call.
        requireApproval: (input: unknown) => isApprovalNeeded(tool, input),
        execute: (input: unknown, context) => runApproved(tool, input, context?.abortSignal).catch(outputOfAbort),
        toModelOutput: shownToModel,
      }),
    ]),
  );
}

/** With an output, Mastra ends the run as aborted. For a thrown abort it ends as if the model had nothing more to say. */
function outputOfAbort(cause: unknown): ToolOutput {
  const value = { error: errorJson(cause) };
  return { ok: false, value, text: modelText(value) };
}

/** Shows the schema to the model and accepts every input: the tool itself says what is wrong, and better. */
const unchecked = ({ inputSchema }: Tool): StandardSchemaWithJSON => ({
  '~standard': {
    version: 1,
    vendor: 'agent-connectors',
    validate: (value) => ({ value }),
    jsonSchema: { input: () => ({ ...inputSchema }), output: () => ({ ...inputSchema }) },
  },
});
