import type { ClientOptions } from '@agent-connectors/core';

/** How a client executes: with the vendor's credentials, or through the platform. */
export type Mode = 'direct' | 'hosted';

/** Calls of a client, and what of their results has to be equal in both modes. */
export interface Scenario<C> {
  readonly name: string;
  /** The operations that it calls successfully, by ID. */
  readonly covers: readonly string[];
  /** Whether it changes nothing of the vendor. */
  readonly reads?: true;
  /** The warning that only hosted calls of it have. */
  readonly hostedWarning?: RegExp;
  /**
   * Makes the calls and expects what holds in both modes. Returns plain data that both modes have to agree on. `vendor` is a direct client
   * in both modes: it looks up what the hosted connector has no operation for, and reads back what it wrote.
   */
  run(client: C, vendor: C): Promise<unknown>;
}

/** Something that works directly and not hosted, although the table of the connector has it. */
export interface KnownGap<C> {
  readonly name: string;
  /** Why, and whose gap it is. */
  readonly reason: string;
  /** The operations that no scenario can cover because of it. */
  readonly operations: readonly string[];
  /** Whether it changes nothing of the vendor. */
  readonly reads?: true;
  run(client: C, vendor: C): Promise<unknown>;
  /** What the direct run ends with, and the hosted one as long as the gap exists. */
  readonly direct: unknown;
  readonly hosted: unknown;
}

/** What is tested of one connector. */
export interface Suite<C> {
  readonly connector: string;
  readonly direct: (options: ClientOptions) => C;
  readonly hosted: (options: ClientOptions) => C;
  readonly scenarios: readonly Scenario<C>[];
  readonly knownGaps?: readonly KnownGap<C>[];
}
