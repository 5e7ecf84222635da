import type { ToolboxMeta } from '@agent-connectors/tools';
import { flagName } from '../grammar/flag-name.ts';
import { exampleCommand } from '../help/example-command.ts';

/** What tools call their arguments, and the option that does the same. */
const words: readonly (readonly [RegExp, string])[] = [
  [/\bPass nextCursor as cursor\b/g, 'Pass nextCursor as --cursor'],
  [/\b(pass) other `fields`, or `jq` to\b/gi, '$1 other --fields, or --jq to'],
  [/\bNarrow the jq filter\b/g, 'Narrow the filter of --jq'],
  [/\bContinue with nextCursor\b/g, 'Continue with nextCursor as --cursor'],
  [/\bPass all: true\b/g, 'Pass --all'],
  [/\bthe `region` option\b/g, '--region'],
  [/\bPass another `workspaceName`\./g, 'Pass another workspace to --hosted.'],
  [/\bor pass another `workspaceName`\./g, 'or pass another workspace to --hosted.'],
  [/\breplicationConfig\b/g, '--config'],
  [/\bsetUpConnector\(\)/g, 'agent-connectors hosted set-up'],
  [/\bPass the `connectorId` of one of them\./g, 'Pass the UUID of one of them to --hosted.'],
  [
    /\bOther operations run directly, with a client that has (.+?)'s credentials\./g,
    "Other operations run without --hosted, with $1's credentials.",
  ],
];

/** How connectors name a parameter with its value: `pass id_type 'email'`. */
const parameter = /\bpass ([a-z]\w*) '([\w-]+)'/gi;

/** Returns a sentence of the toolbox as whoever types commands would say it. */
export function inCommandWords(text: string, connector?: string): string {
  const typed = words
    .reduce((result, [tool, option]) => result.replaceAll(tool, option), withCommand(text))
    .replaceAll(parameter, (_, name: string, value: string) => `pass --${flagName(name)} ${value}`);
  if (connector === undefined) return typed;
  return typed.replaceAll(
    /\bIDs come from (\w+)\.(\w+)/g,
    (_, entity: string, action: string) => `IDs come from agent-connectors ${connector} ${entity} ${action}`,
  );
}

/** Replaces the call that shows what a write has done, `connector.entity.action {…}`, by its command. */
function withCommand(text: string): string {
  const found = /\bCheck with ([\w-]+)\.(\w+\.\w+)/.exec(text);
  const [whole, connector, id] = found ?? [];
  if (found === null || whole === undefined || connector === undefined || id === undefined) return text;
  const before = text.slice(0, found.index);
  const { params, rest } = leadingObject(text.slice(found.index + whole.length));
  const command = exampleCommand(connector, id, params, { type: 'object', required: Object.keys(params) });
  // A full stop at the end could be taken for a part of the last word.
  return `${before}Check with: ${command}${rest === '.' ? '' : rest}`;
}

/** Takes the JSON object off the beginning of a text. Whatever follows may have braces as well. */
function leadingObject(text: string): { readonly params: Readonly<Record<string, unknown>>; readonly rest: string } {
  const none = { params: {}, rest: text };
  if (!text.startsWith(' {')) return none;
  for (let end = text.indexOf('}'); end !== -1; end = text.indexOf('}', end + 1)) {
    try {
      const params: Readonly<Record<string, unknown>> = JSON.parse(text.slice(1, end + 1));
      return { params, rest: text.slice(end + 1) };
    } catch {
      // It ends further on.
    }
  }
  return none;
}

/** Puts what a result says besides its data into the words of the command line. */
export function commandMeta(meta: ToolboxMeta, connector: string): ToolboxMeta {
  const { next, incomplete, warnings, truncated } = meta;
  const put = (text: string) => inCommandWords(text, connector);
  return {
    ...meta,
    ...(next !== undefined && { next: put(next) }),
    ...(incomplete !== undefined && { incomplete: put(incomplete) }),
    ...(warnings && { warnings: warnings.map(put) }),
    ...(truncated && { truncated: { ...truncated, hint: put(truncated.hint) } }),
  };
}
