import type { Connector } from '../define/connector.ts';
import type { MissingCredentialsError } from '../errors/missing-credentials-error.ts';
import { type Redactor, rememberedValues } from '../redaction/redactor.ts';
import { type Environment, readVariable } from '../util/environment.ts';
import { addressParts, bearerFields } from './address-part.ts';
import { type CredentialUse, cleanCredential } from './clean-credential.ts';
import { missingCredential } from './missing-credential.ts';
import { callCredential } from './read-credential.ts';
import { secretLines } from './secret-lines.ts';

/** The values of a connector's credential fields. */
export interface Credentials {
  /** Resolves to the value, which a function returns anew each time. Rejects with `MissingCredentialsError` for none. */
  read(name: string): Promise<string>;
  /** Returns the value of a field that was given as text. */
  find(name: string): string | undefined;
  /** Returns whether a field has a value, or a function that returns one. */
  has(name: string): boolean;
  /** Returns whether a field is given as a function. */
  varies(name: string): boolean;
  /** Returns whether a field was passed as an option, even if it was passed as `undefined`. */
  wasPassed(name: string): boolean;
  /** Returns the error for fields without a value. */
  missing(names: readonly string[]): MissingCredentialsError;
}

/**
 * Resolves credentials from the passed ones, then from the environment, then from defaults. One that is passed as
 * `undefined`, `null` or an empty string is missing: a server that acts for others must never fall back to a credential
 * of its own. Secrets become known to the redactor.
 */
export function resolveCredentials(
  connector: Connector,
  passed: Readonly<Record<string, unknown>>,
  environment: Environment,
  redactor: Redactor,
): Credentials {
  const values = new Map<string, string>();
  const functions = new Map<string, () => unknown>();
  const bearers = bearerFields(connector);
  const parts = addressParts(connector);
  const useOf = (name: string): CredentialUse => ({ bearer: bearers.has(name), part: parts.get(name) });
  const wasPassed = (name: string) => Object.hasOwn(passed, name);
  const set = (name: string, given: unknown) => {
    const value = cleanCredential(connector, name, given, useOf(name));
    if (value !== undefined) values.set(name, value);
    return value;
  };
  for (const [name, { variable, public: open, multiline }] of Object.entries(connector.credentials)) {
    const given = wasPassed(name) ? passed[name] : readVariable(environment, variable);
    if (typeof given === 'function' && open !== true) {
      functions.set(name, given as () => unknown); // what it returns is checked
      continue;
    }
    const value = set(name, given);
    if (value === undefined || open === true) continue;
    if (multiline === true) for (const line of secretLines(value)) redactor.add(line, name);
    else redactor.add(value, name);
  }
  for (const [name, { default: fallback }] of Object.entries(connector.credentials)) {
    if (fallback === undefined || values.has(name)) continue;
    if (typeof fallback === 'string') set(name, fallback);
    else {
      const found = fallback.pattern.exec(values.get(fallback.from) ?? '');
      set(name, found?.[1] ?? found?.[0]);
    }
  }
  const has = (name: string) => values.has(name) || functions.has(name);
  /** A field that is read from another one that is missing is not what to ask for. */
  const toAskFor = (name: string) => {
    const fallback = connector.credentials[name]?.default;
    return typeof fallback === 'object' && !has(fallback.from) ? fallback.from : name;
  };
  const missing = (names: readonly string[]) => missingCredential(connector, names.map(toAskFor), passed);
  return {
    async read(name) {
      const text = values.get(name);
      if (text !== undefined) return text;
      const read = functions.get(name);
      if (read === undefined) throw missing([name]);
      const value = cleanCredential(connector, name, await callCredential(connector, name, read), useOf(name));
      if (value === undefined) throw missing([name]);
      const lines = connector.credentials[name]?.multiline === true ? secretLines(value) : [value];
      for (const [index, line] of lines.entries())
        redactor.renew(`credential ${name} ${index}`, line, rememberedValues);
      return value;
    },
    find: (name) => values.get(name),
    has,
    varies: (name) => functions.has(name),
    wasPassed,
    missing,
  };
}
