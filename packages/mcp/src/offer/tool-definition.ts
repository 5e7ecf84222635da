import type { Tool } from '@agent-connectors/tools';

/** A JSON object of the protocol. */
type Json = Readonly<Record<string, unknown>>;

/** A tool as `tools/list` names it. Types of the SDK are not used here: the answer does not wait until the SDK is loaded. */
export interface ToolDefinition {
  readonly name: string;
  readonly description: string;
  readonly inputSchema: { readonly type: 'object' } & Json;
  readonly outputSchema: { readonly type: 'object' } & Json;
  readonly annotations: Tool['annotations'];
}

const list = (items: object) => ({ type: 'array', items });

/** What the tools of mode `discover` answer, besides an error. */
const discovered: Readonly<Record<string, Json>> = {
  search_operations: { operations: list({ type: 'string' }) },
  describe_operation: { operations: list({ type: 'object' }) },
};

/** What a call of an operation answers. `data` has any form. */
const executed: Json = { data: {}, meta: { type: 'object' } };

/** Returns the definition of a tool. No field of an answer is required: a failure has `error` alone. */
export function definitionOf({ name, description, inputSchema, annotations }: Tool): ToolDefinition {
  const isSeveral = name === 'execute_operation';
  const properties = discovered[name] ?? { ...executed, ...(isSeveral && { results: { type: 'array' } }) };
  return {
    name,
    description,
    inputSchema: { ...inputSchema, type: 'object' },
    outputSchema: { type: 'object', properties },
    annotations,
  };
}
