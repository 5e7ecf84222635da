import { type OptionRule, optionRules } from '@agent-connectors/core';

/** One step of a set-up. */
export interface SetUpStep {
  readonly step: 'workspace' | 'template' | 'connector' | 'check';
  /**
   * - `found`: it was there already.
   * - `made`: it was created.
   * - `left`: it was not done; `message` says why.
   * - `passed`, `failed`: the result of the check.
   */
  readonly status: 'found' | 'made' | 'left' | 'passed' | 'failed';
  readonly id?: string;
  readonly name?: string;
  readonly message?: string;
}

/** What a set-up found and created. */
export interface SetUp {
  readonly workspaceName: string;
  readonly workspaceId?: string;
  /** The connector's UUID. Absent after a dry run that found none. */
  readonly connectorId?: string;
  /** Whether the check of the credential succeeded. */
  readonly ok: boolean;
  readonly steps: readonly SetUpStep[];
}

const text: OptionRule = ['text that is not empty', (value) => typeof value === 'string' && value.trim() !== ''];

/** A name with a space at its end is hard to tell from the one without, and would be another workspace. */
export const nameRule: OptionRule = [
  'a name without spaces at its ends and without control characters',
  (value) => typeof value === 'string' && value !== '' && value.trim() === value && !/\p{Cc}/u.test(value),
];

const any: OptionRule = ['a value', () => true]; // the platform's client validates it

/** The options of a set-up. */
export const setUpRules: Readonly<Record<string, OptionRule>> = {
  workspaceName: nameRule,
  regionId: text,
  name: text,
  credentials: optionRules.object,
  replicationConfig: optionRules.object,
  environment: optionRules.object,
  definition: optionRules.object,
  replace: optionRules.flag,
  dryRun: optionRules.flag,
  clientId: any,
  clientSecret: any,
  accessToken: any,
  organizationId: any,
  baseUrl: any,
  env: any,
  fetch: any,
  hooks: any,
  retries: any,
  signal: any,
  timeout: any,
  tokenCache: any,
};
