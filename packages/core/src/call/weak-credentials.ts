import { isLoopback } from '../util/loopback.ts';
import type { ApiRuntime, Runtime } from './runtime.ts';

const warned = new WeakSet<object>();

/**
 * Says that a credential of an API is so short that it is redacted only where it is a word of its own: it may show in
 * errors and hooks within longer words. APIs on this machine, such as a sandbox, are left out: their credentials are no
 * secrets.
 */
export function weakCredentialWarning({ redactor }: Runtime, { auth, base }: ApiRuntime): string | undefined {
  const names = redactor.weak.filter((name) => auth.credentials.includes(name)).map((name) => `\`${name}\``);
  if (names.length === 0 || isLoopback(base.hostname)) return undefined;
  return `${names.join(' and ')} has fewer than 8 characters. Check that it is complete. A credential this short is redacted only where it is a word of its own.`;
}

/** Returns the same warning once for each client. */
export function warnOnce(runtime: Runtime, api: ApiRuntime): string[] {
  const warning = warned.has(runtime.redactor) ? undefined : weakCredentialWarning(runtime, api);
  if (warning === undefined) return [];
  warned.add(runtime.redactor);
  return [warning];
}
