import type { Params } from './parameters.ts';
import type { View } from './views.ts';

/** A request to an operation, with validated parameters. */
export interface Call {
  readonly params: Params;
  /** The id in the path. */
  readonly id: string;
  /** The path, as lists repeat it. */
  readonly path: string;
}

/** Creates the body of the response; throws a `Rejection`. */
export type Operation = (call: Call) => View;

/** Operations by route, `'GET /v1/customers/{id}'`. */
export type Operations = Readonly<Record<string, Operation>>;
