import { mask } from './mask.ts';
import { redactData } from './redact-data.ts';
import { type Spelling, shortestWithin, spellingsOf } from './spellings.ts';

export { base64Of } from './spellings.ts';

/** So many values that may change with each request stay secret, for calls that are still under way. */
export const rememberedValues = 100;

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
  renewPair(name: string, user: string, password: string, keep?: number): void;
  text(value: string): string;
  /** A plain copy of data with every text, number and key redacted; see `redactData`. */
  data<T>(value: T): T;
  /** The names of credentials that are too short to be found within words. */
  readonly weak: readonly string[];
}

/** Creates a redactor without secrets. */
export function createRedactor(): Redactor {
  const kept = new Map<string, Secret>();
  const renewed = new Map<string, readonly Secret[]>();
  const weak = new Set<string>();
  // Compiled when needed: most clients never redact a text.
  let compiled: Compiled | undefined;
  const known = () => {
    compiled ??= compile([...renewed.values()].flat().concat(...kept.values()));
    return compiled;
  };
  const renew = (name: string, secret: string, pair: boolean, most: number) => {
    const before = renewed.get(name) ?? [];
    if (secret === '' || before[0]?.text === secret) return;
    const others = before.filter((earlier) => earlier.text !== secret);
    renewed.set(name, [{ text: secret, pair }, ...others].slice(0, most));
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
      kept.set(secret, { text: secret, pair: false });
      compiled = undefined;
    },
    renew: (name, secret, most = 2) => renew(name, secret, false, most),
    renewPair: (name, user, password, most = 2) => renew(name, `${user}:${password}`, true, most),
    text,
    // Of plain data, the copy has the same form.
    data: <T>(value: T): T => redactData(value, { text, number }) as T,
    get weak() {
      return [...weak];
    },
  };
}

interface Secret {
  readonly text: string;
  /** A user and a password. */
  readonly pair: boolean;
  /** Made once: of many secrets that change with each request, only the newest is new. */
  spellings?: readonly KnownSpelling[];
}

interface Compiled {
  readonly spellings: readonly KnownSpelling[];
  /** The secrets that a number could be. */
  readonly numbers: ReadonlySet<string>;
}

interface KnownSpelling extends Spelling {
  /** Made when the needle is first found, which it hardly ever is. */
  patterns?: readonly (string | RegExp)[];
}

function compile(all: readonly Secret[]): Compiled {
  // Longer ones first: a short one may be part of a longer one.
  const ordered = [...new Map(all.map((secret) => [secret.text, secret])).values()].sort(
    (a, b) => b.text.length - a.text.length,
  );
  return {
    spellings: ordered.flatMap((secret) => {
      secret.spellings ??= spellingsOf(secret.text, secret.pair);
      return secret.spellings;
    }),
    numbers: new Set(ordered.map(({ text }) => text).filter((text) => /^-?\d[\d.e+-]{2,}$/.test(text))),
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
