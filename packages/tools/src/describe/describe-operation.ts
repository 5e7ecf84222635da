import type { Triggers } from '@agent-connectors/core';
import type { JsonSchema, OperationDescription } from '@agent-connectors/core/describe';
import { tokensOf } from '../result/fit.ts';
import { definitionsOf } from '../schema-parts.ts';
import { exampleOf } from './example-of.ts';
import { triggerText } from './trigger-text.ts';
import { type Detail, fieldLines, recordText } from './type-text.ts';

/** What an agent needs in order to call an operation. */
export interface DescribedOperation {
  readonly operation: string;
  readonly summary: string;
  /** What it changes: `read`, `write` or `destructive`, and what else happens. */
  readonly effect: string;
  /** The parameters, one to a line, in TypeScript's notation with comments. */
  readonly params: string;
  /** Parameters of a call that can be made as it is, but for its IDs. */
  readonly example: Readonly<Record<string, unknown>>;
  /** The fields of the result with their types; of a listing, of each record. */
  readonly returns: string;
  /** The fields of a record that a result keeps unless others are asked for. */
  readonly brief?: readonly string[];
  /** What the description leaves out, and how to see it. */
  readonly more?: string;
}

/** From everything to the least, until it fits. */
const levels: readonly (Detail & { readonly outputDepth: number })[] = [
  { depth: 5, texts: 'all', values: 40, outputDepth: 1 },
  { depth: 5, texts: 'whole', values: 40, outputDepth: 1 },
  { depth: 5, texts: 'first', values: 20, outputDepth: 1 },
  { depth: 3, texts: 'first', values: 12, outputDepth: 0 },
  { depth: 2, texts: 'outer', values: 8, outputDepth: 0 },
  { depth: 1, texts: 'outer', values: 6, outputDepth: 0 },
  { depth: 0, texts: 'outer', values: 4, outputDepth: 0 },
  { depth: 0, texts: 'none', values: 3, outputDepth: 0 },
];

/** In estimated tokens: what is comfortable, and what is never exceeded. */
const comfortable = 700;
const most = 1400;

/**
 * Describes an operation so briefly that an agent can read it: parameters with their inner fields, values and sources, an example, and the
 * fields of the result. A large one is shortened; what was left out is said. `name` is the operation's name with its connector, and
 * `briefOfEntity` the brief fields of its entity.
 */
export function describeForAgent(
  name: string,
  given: OperationDescription,
  briefOfEntity: readonly string[] | undefined,
): DescribedOperation {
  const description = given.brief === undefined && briefOfEntity ? { ...given, brief: briefOfEntity } : given;
  const whole = written(name, description, levels[0] ?? smallest);
  if (tokensOf(whole) <= comfortable) return whole;
  for (const level of levels.slice(1)) {
    const shorter = { ...written(name, description, level), more: moreText };
    if (tokensOf(shorter) <= (level.depth > 2 ? comfortable : most)) return shorter;
  }
  return clipped(written(name, description, smallest));
}

const smallest = { depth: 0, texts: 'none', values: 3, outputDepth: 0 } as const;
const moreText = 'Shortened. Pass `parameter` to see one parameter, or one field of the result, in full.';

/** No operation is so large. A third party's might be. */
function clipped(described: DescribedOperation): DescribedOperation {
  const lines = described.params.split('\n');
  const kept = lines.slice(0, 60);
  return {
    ...described,
    params:
      lines.length > kept.length ? `${kept.join('\n')}\n… ${lines.length - kept.length} more lines` : kept.join('\n'),
    returns: described.returns.slice(0, 1500),
    more: moreText,
  };
}

function written(
  name: string,
  description: OperationDescription,
  { outputDepth, ...detail }: Detail & { readonly outputDepth: number },
): DescribedOperation {
  const { input, output, kind, from, brief } = description;
  const params = fieldLines(input, { ...detail, definitions: definitionsOf(input), from });
  return {
    operation: name,
    summary: description.summary,
    effect: effectText(description),
    params: params.length === 0 ? 'none' : params.join('\n'),
    example: exampleOf(description),
    returns: returnsText(output, kind, outputDepth),
    ...(brief !== undefined && brief.length > 0 && kind !== 'download' && { brief }),
  };
}

function returnsText(output: JsonSchema | null, kind: OperationDescription['kind'], depth: number): string {
  if (kind === 'download') return 'a file';
  if (output === null) return 'nothing';
  const text = recordText(output, { definitions: definitionsOf(output), depth, values: 8 });
  if (text === 'any') return 'nothing, or a record that is not documented';
  return kind === 'list' ? `list of ${text}` : text;
}

/** Says what a call changes, and with which parameters. */
function effectText({
  effect,
  sends,
  sendsWhen,
  spends,
  spendsWhen,
  idempotent,
  idempotencyKey,
  deprecation,
  pagination,
}: OperationDescription): string {
  const when = (triggers: Triggers | undefined) => (triggers === undefined ? '' : ` ${triggerText(triggers)}`);
  return [
    effect,
    sends && `messages people${when(sendsWhen)}`,
    spends && `moves or spends money${when(spendsWhen)}`,
    effect !== 'read' && idempotent && 'safe to repeat',
    idempotencyKey && 'safe to repeat with the same idempotency key',
    pagination !== undefined && (pagination === 'none' ? 'one page' : 'pages'),
    deprecation !== undefined && `deprecated: ${deprecation}`,
  ]
    .filter((part) => typeof part === 'string')
    .join('; ');
}
