import type { Io } from '../io.ts';

/** Environment variables by name. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** What credentials are resolved with. */
export type CredentialPlace = Pick<Io, 'env' | 'folder' | 'home' | 'platform'>;

/** Where a credential comes from. */
export type Origin = 'flag' | 'environment' | '.env' | 'profile';

/** A place that credentials and addresses come from. */
export interface CredentialSource {
  readonly origin: Origin;
  /** The place in messages: `the environment`, or the path of a file. */
  readonly name: string;
  readonly values: Variables;
  /** Whether it also has OAuth tokens, which stand for a refresh token. */
  readonly hasTokens?: boolean;
}

/** The value of a variable, and where it comes from. */
export interface Taken {
  readonly value: string;
  readonly source: CredentialSource;
}

/** Returns the variables that have a value. */
export const present = (variables: Variables): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) =>
      value === undefined || value.trim() === '' ? [] : [[name, value]],
    ),
  );
