import { InvalidOptionsError, type Issue, suggestion } from '@agent-connectors/core';
import type { Confirm } from './execute/confirmation.ts';
import type { SaveFile } from './result/file-result.ts';
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
}

type Rule = readonly [expected: string, fits: (value: unknown) => boolean];

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const selectors: Rule = [
  "a list of selectors such as ['pylon.issues', '@read']",
  (value) => Array.isArray(value) && value.every((each) => typeof each === 'string' && each !== ''),
];
const aFunction: Rule = ['a function', (value) => typeof value === 'function'];
const count = (least: number, most: number): Rule => [
  `a whole number from ${least} to ${most}`,
  (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
];

const rules: { readonly [Name in keyof Required<ToolboxOptions>]: Rule } = {
  include: selectors,
  exclude: selectors,
  policy: ['an object', isObject],
  confirm: aFunction,
  maxResultTokens: count(200, 20_000),
  maxRecords: count(1, 1_000_000),
  maxWalkMs: count(1, 86_400_000),
  saveFile: aFunction,
};

const policyRules: { readonly [Name in keyof Required<ToolboxPolicy>]: Rule } = {
  readOnly: ['true or false', (value) => typeof value === 'boolean'],
  confirm: selectors,
};

/** Reads the options of a toolbox. Throws `InvalidOptionsError` for anything that it does not know. */
export function readToolboxOptions(options: ToolboxOptions): ReadOptions {
  const issues = isObject(options)
    ? [
        ...issuesOf(options, rules, ''),
        ...(isObject(options.policy) ? issuesOf(options.policy, policyRules, 'policy.') : []),
      ]
    : [{ path: 'options', expected: 'an object', received: typeof options }];
  if (issues.length > 0)
    throw new InvalidOptionsError({ what: 'The toolbox was created with invalid options', issues });
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
  };
}

/** What a client's policy calls otherwise. */
const elsewhere: Readonly<Record<string, string>> = {
  'policy.allow': 'use `include`',
  'policy.deny': 'use `exclude`',
};

function issuesOf(options: object, known: Readonly<Record<string, Rule>>, prefix: string): Issue[] {
  return Object.entries(options).flatMap(([name, value]): Issue[] => {
    const rule = Object.hasOwn(known, name) ? known[name] : undefined;
    const path = `${prefix}${name}`;
    if (rule === undefined)
      return [
        {
          path,
          expected: 'an option of a toolbox',
          received: `'${name}'`,
          hint: elsewhere[path] ?? suggestion(name, Object.keys(known)),
        },
      ];
    const [expected, fits] = rule;
    return value === undefined || fits(value)
      ? []
      : [{ path, expected, received: JSON.stringify(value)?.slice(0, 60) ?? typeof value }];
  });
}
