import { describeOperation } from '@agent-connectors/core/describe';
import type { ToolboxCall } from '../execute/execute-options.ts';
import type { ToolboxOperation } from '../operations.ts';
import { marksOf } from '../search/operation-line.ts';
import type { Toolbox } from '../toolbox.ts';
import { readArguments } from './arguments.ts';
import { answered, outputOf } from './output.ts';
import type { Tool } from './tool.ts';
import { toolSchema } from './tool-schema.ts';
import { undecided } from './undecided.ts';

/** Arguments of the tool that are not parameters of the operation. */
const ownArguments = {
  fields: {
    type: 'array',
    items: { type: 'string' },
    description: "Fields to keep of each record, such as account.id; ['*'] for all",
  },
  all: { type: 'boolean', description: 'Read all pages' },
  jq: { type: 'string', description: 'jq filter over the records' },
  // A listing of one page has no cursor of its own, and its result may be cut nevertheless.
  cursor: { type: 'string', description: 'meta.nextCursor of an earlier result' },
} as const;

const ownKinds = { fields: 'texts', all: 'flag', jq: 'text', cursor: 'text' } as const;

/** One tool for each operation that the toolbox offers, with the operation's own parameters. */
export async function operationTools(toolbox: Toolbox): Promise<Tool[]> {
  const operations = await toolbox.operations();
  return Promise.all(operations.map((operation) => operationTool(toolbox, operation)));
}

async function operationTool(toolbox: Toolbox, operation: ToolboxOperation): Promise<Tool> {
  const description = describeOperation(await operation.source.connector(), operation.id);
  const { input, from, effect, idempotent, kind } = description;
  const schema = toolSchema(input, from);
  // `toolSchema` always has properties.
  const own = schema['properties'] as Readonly<Record<string, unknown>>;
  const isListing = kind === 'list';
  const added = Object.fromEntries(
    Object.entries(ownArguments).filter(
      ([name]) => !Object.hasOwn(own, name) && (isListing || (name === 'fields' && kind !== 'download')),
    ),
  );
  const callOf = (given: unknown): ToolboxCall => {
    if (typeof given !== 'object' || given === null || Array.isArray(given))
      return { operation: operation.name, params: given };
    const isOwn = ([name]: readonly [string, unknown]) => Object.hasOwn(added, name);
    const entries = Object.entries(given);
    const options = readArguments(toolName(operation), Object.fromEntries(entries.filter(isOwn)), ownKinds);
    return {
      ...options,
      operation: operation.name,
      params: Object.fromEntries(entries.filter((entry) => !isOwn(entry))),
    };
  };
  return {
    name: toolName(operation),
    description: `${operation.title}: ${operation.summary}${marksOf(operation)}`,
    inputSchema: { ...schema, properties: { ...own, ...added } },
    annotations: {
      title: `${operation.title}: ${operation.entity.id.replaceAll('_', ' ')} ${operation.action.replaceAll('_', ' ')}`,
      readOnlyHint: effect === 'read',
      destructiveHint: effect === 'destructive',
      idempotentHint: idempotent,
      openWorldHint: true,
    },
    async needsApproval(given, options = {}) {
      try {
        const { params } = callOf(given);
        const request = await toolbox.confirmationFor(operation.name, params, options);
        return request === undefined ? [] : [request];
      } catch (error) {
        return undecided(error, operation.name, given);
      }
    },
    run: (given, options = {}) =>
      answered(
        async () => {
          const { operation: name, params, ...callOptions } = callOf(given);
          return outputOf({ ...(await toolbox.execute(name, params, { ...callOptions, ...options })) });
        },
        () => operation.name,
      ),
  };
}

/** The longest name that all clients take: Gemini CLI shortens longer ones. */
const longest = 50;

/** Returns the tool's name of an operation: `pylon_issues_search`. A long one is cut and stays unique by a hash. */
export function toolName({ name }: Pick<ToolboxOperation, 'name'>): string {
  const plain = name.replace(/[^a-zA-Z0-9]+/g, '_');
  if (plain.length <= longest) return plain;
  let hash = 0;
  for (const char of plain) hash = (Math.imul(hash, 31) + char.charCodeAt(0)) >>> 0;
  // The last digits: the first are the same for names that differ in their last letter alone.
  const mark = hash.toString(36).slice(-5);
  return `${plain.slice(0, longest - mark.length - 1)}_${mark}`;
}
