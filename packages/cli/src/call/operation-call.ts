import type { AnyOperation } from '@agent-connectors/core';
import type { ConnectorSource } from '@agent-connectors/installed';
import type { Toolbox } from '@agent-connectors/tools';
import type { CallOptions } from '../grammar/call-options.ts';
import type { Progress } from '../output/progress.ts';

type Params = Readonly<Record<string, unknown>>;

/** One operation, and how it is called. */
export interface OperationCall {
  readonly source: ConnectorSource;
  /** `issues.search` */
  readonly id: string;
  readonly definition: AnyOperation;
  readonly params: Params;
  readonly options: CallOptions;
  readonly progress: Progress;
  /** Placeholders of the path that are filled in when the request is sent. A dry run shows their names. */
  readonly unfilled?: readonly string[];
}

/** What a call keeps of the records, and which page it begins with. */
export function optionsOf({ options: { fields, jq, out, format, limit, cursor, idempotencyKey } }: OperationCall) {
  const isWhole = jq !== undefined || out !== undefined;
  return {
    ...(fields !== undefined ? { fields } : isWhole && { fields: ['*'] }),
    // Programs, and whoever names a field, want to know that it has no value.
    nulls: fields !== undefined || isWhole || format === 'ndjson' || format === 'csv',
    ...(limit !== undefined && { limit }),
    ...(cursor !== undefined && { cursor }),
    ...(idempotencyKey !== undefined && { idempotencyKey }),
  };
}

/** A command line has the one toolbox of its connector. */
export async function toolboxOf({ source, options }: OperationCall): Promise<Toolbox> {
  const { createToolbox } = await import('@agent-connectors/tools');
  return createToolbox([source], {
    policy: { readOnly: options.readOnly, ...(options.yes && { confirm: [] }) },
    maxRecords: 1_000_000,
    maxWalkMs: 86_400_000,
  });
}

/** Marks data for models. Whoever runs a command knows whose data it is. */
export const withoutSource = <T extends { readonly source: string }>({ source: _, ...meta }: T): Omit<T, 'source'> =>
  meta;
