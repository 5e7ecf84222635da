import { mask } from './mask.ts';
import { redactData } from './redact-data.ts';
import { type Spelling, shortestWithin, spellingsOf } from './spellings.ts';

export { base64Of } from './spellings.ts';

/** Replaces secrets by their value, in every form in which they may be written, and parts of them that reveal too much. */
export interface Redactor {
  /**
   * Adds a secret. One of fewer than 8 characters is found only where it is a word of its own, one of fewer
   * than 3 not at all. `name` is that of the credential, to warn of such ones.
   */
  add(secret: string, name?: string): void;
  /**
   * Replaces an earlier secret of the same name, such as by an access token that was just issued. The last `keep`
   * values of a name stay secret (default: 2, for calls that are still under way), so that redacting costs no more the
   * longer a client lives.
   */
  renew(name: string, secret: string, keep?: number): void;
  /**
   * Does the same for `user:password`, as Basic authentication sends it; neither the user nor the beginning of the pair
   * is a secret.
   */
  renewPair(name: string, user: string, password: string): void;
  text(value: string): string;
  /** A plain copy of data with every text, number and key redacted; see `redactData`. */
  data<T>(value: T): T;
  /** The names of credentials that are too short to be found within words. */
  readonly weak: readonly string[];
}

/** Creates a redactor without secrets. */
export function createRedactor(): Redactor {
  const kept = new Set<string>();
  const renewed = new Map<string, readonly Renewed[]>();
  const weak = new Set<string>();
  // Compiled when needed: most clients never redact a text.
  let compiled: Compiled | undefined;
  const known = () => {
    compiled ??= compile(
      new Map([...[...renewed.values()].flat(), ...[...kept].map((secret) => [secret, { pair: false }] as const)]),
    );
    return compiled;
  };
  const renew = (name: string, secret: string, pair: boolean, most: number) => {
    const before = renewed.get(name) ?? [];
    if (secret === '' || before[0]?.[0] === secret) return;
    const others = before.filter(([earlier]) => earlier !== secret);
    renewed.set(name, [[secret, { pair }] as const, ...others].slice(0, most));
    compiled = undefined;
  };
  const text = (value: string) => {
    let redacted = value;
    for (const spelling of known().spellings) {
      if (!redacted.includes(spelling.needle)) continue;
      for (const pattern of patternsOf(spelling))
        if (redacted.includes(spelling.needle)) redacted = redacted.replaceAll(pattern, mask);
    }
    return redacted;
  };
  const number = (value: number | bigint) => (known().numbers.has(String(value)) ? mask : value);
  return {
    add(secret, name) {
      if (name !== undefined && secret.length < shortestWithin) weak.add(name);
      if (kept.has(secret)) return;
      kept.add(secret);
      compiled = undefined;
    },
    renew: (name, secret, most = 2) => renew(name, secret, false, most),
    renewPair: (name, user, password) => renew(name, `${user}:${password}`, true, 2),
    text,
    // Of plain data, the copy has the same form.
    data: <T>(value: T): T => redactData(value, { text, number }) as T,
    get weak() {
      return [...weak];
    },
  };
}

type Renewed = readonly [secret: string, form: { readonly pair: boolean }];

interface Compiled {
  readonly spellings: readonly KnownSpelling[];
  /** The secrets that a number could be. */
  readonly numbers: ReadonlySet<string>;
}

interface KnownSpelling extends Spelling {
  /** Made when the needle is first found, which it hardly ever is. */
  patterns?: readonly (string | RegExp)[];
}

function compile(secrets: ReadonlyMap<string, { readonly pair: boolean }>): Compiled {
  // Longer ones first: a short one may be part of a longer one.
  const ordered = [...secrets].sort(([a], [b]) => b.length - a.length);
  return {
    spellings: ordered.flatMap(([secret, { pair }]) => spellingsOf(secret, pair)),
    numbers: new Set([...secrets.keys()].filter((secret) => /^-?\d[\d.e+-]{2,}$/.test(secret))),
  };
}

function patternsOf(spelling: KnownSpelling): readonly (string | RegExp)[] {
  spelling.patterns ??= spelling.sources.map((source) => {
    // An existing mask stays unchanged, whatever the secrets are.
    const inMask = new RegExp(source).test(mask);
    if (inMask) return new RegExp(`\\[redacted\\]|${source}`, 'g');
    return /^[\w-]+$/.test(source) ? source : new RegExp(source, 'g');
  });
  return spelling.patterns;
}
