import { InvalidOptionsError, type Issue } from '@agent-connectors/core';
import type { Confirm } from './execute/confirmation.ts';
import { countRule, isObject, type OptionRule, optionIssues, optionRules } from './option-issues.ts';
import type { SaveFile } from './result/file-result.ts';
import type { SearchCache } from './search/search-index.ts';
import type { Selector } from './selectors.ts';

/** What the calls of a toolbox may do, besides the policy of each client. Enforced before anything is sent; no prompt can change it. */
export interface ToolboxPolicy {
  /** Offers only operations whose effect is `read`. Default: false. */
  readonly readOnly?: boolean | undefined;
  /**
   * Which calls need a person's word. Reads never do. Default: `['@destructive', '@sends', '@spends']`; `['@write', '@destructive']` for
   * everything that changes something, `[]` for nothing.
   */
  readonly confirm?: readonly Selector[] | undefined;
}

export interface ToolboxOptions {
  /** Offers only these operations. Default: all. */
  readonly include?: readonly Selector[] | undefined;
  /** Does not offer these, whatever `include` says. */
  readonly exclude?: readonly Selector[] | undefined;
  readonly policy?: ToolboxPolicy | undefined;
  /**
   * Asks a person. Only when it returns `true`, the call is made. A framework's adapter asks in the framework's own way instead. Without either,
   * calls that need a person's word are refused, with the exact request in the error.
   */
  readonly confirm?: Confirm | undefined;
  /** The largest result, in tokens. What does not fit is cut between records, and can be read on. Default: 4,000; at most 20,000. */
  readonly maxResultTokens?: number | undefined;
  /** The most records that one call with `all`, `jq` or `count_by` reads. Default: 10,000. */
  readonly maxRecords?: number | undefined;
  /** Milliseconds that one call with `all` may take, with waits for rate limits. Default: 120,000. */
  readonly maxWalkMs?: number | undefined;
  /** Keeps the file of a download, and returns what the model gets to know: a link, a path. Default: text is shown, other bytes are not. */
  readonly saveFile?: SaveFile | undefined;
  /** Keeps the index of the search for other processes. It belongs to exactly these connectors in these versions. Default: each builds its own. */
  readonly searchCache?: SearchCache | undefined;
}

/** Options with their defaults. */
export interface ReadOptions {
  readonly include: readonly Selector[] | undefined;
  readonly exclude: readonly Selector[];
  readonly readOnly: boolean;
  readonly confirmFor: readonly Selector[];
  readonly confirm: Confirm | undefined;
  readonly maxResultTokens: number;
  readonly maxRecords: number;
  readonly maxWalkMs: number;
  readonly saveFile: SaveFile | undefined;
  readonly searchCache: SearchCache | undefined;
}

const selectors: OptionRule = [
  "a list of selectors such as ['pylon.issues', '@read']",
  (value) => Array.isArray(value) && value.every((each) => typeof each === 'string' && each !== ''),
];

const rules: { readonly [Name in keyof Required<ToolboxOptions>]: OptionRule } = {
  include: selectors,
  exclude: selectors,
  policy: optionRules.object,
  confirm: optionRules.function,
  maxResultTokens: countRule(200, 20_000),
  maxRecords: countRule(1, 1_000_000),
  maxWalkMs: countRule(1, 86_400_000),
  saveFile: optionRules.function,
  searchCache: optionRules.object,
};

const policyRules: { readonly [Name in keyof Required<ToolboxPolicy>]: OptionRule } = {
  readOnly: optionRules.flag,
  confirm: selectors,
};

/** Names that a client's options have, or a policy. */
const hints: Readonly<Record<string, string>> = {
  readOnly: 'use `policy: { readOnly: true }`',
  'policy.allow': 'use `include`',
  'policy.deny': 'use `exclude`',
};

/** Reads the options of a toolbox. Throws `InvalidOptionsError` for anything that it does not know. */
export function readToolboxOptions(options: ToolboxOptions): ReadOptions {
  const issues = optionIssues(options, rules, { hints });
  if (isObject(options) && isObject(options.policy))
    issues.push(...optionIssues(options.policy, policyRules, { prefix: 'policy.', hints }));
  refuse(issues);
  const { policy = {} } = options;
  return {
    include: options.include,
    exclude: options.exclude ?? [],
    readOnly: policy.readOnly ?? false,
    confirmFor: policy.confirm ?? ['@destructive', '@sends', '@spends'],
    confirm: options.confirm,
    maxResultTokens: options.maxResultTokens ?? 4000,
    maxRecords: options.maxRecords ?? 10_000,
    maxWalkMs: options.maxWalkMs ?? 120_000,
    saveFile: options.saveFile,
    searchCache: options.searchCache,
  };
}

/** Throws `InvalidOptionsError` if there are issues. */
export function refuse(issues: readonly Issue[]): void {
  if (issues.length > 0)
    throw new InvalidOptionsError({ what: 'The toolbox was created with invalid options', issues });
}
