import type { JsonSchema } from '@agent-connectors/core/describe';

/** The operation that flags belong to. */
export interface FlagContext {
  /** How the operation is typed: `agent-connectors pylon issues get`. */
  readonly command: string;
  /** The JSON Schema of its parameters. */
  readonly input: JsonSchema;
  /** The folder of relative paths. */
  readonly folder: string;
  /** Names of the options that every call has. */
  readonly options: readonly string[];
  /** Whether it reads one record, which may have an `id` besides other ways to name it. */
  readonly isGet?: boolean;
}
