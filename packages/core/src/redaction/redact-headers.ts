import { mask } from './mask.ts';

/** Headers whose value is a credential, anyone's. */
const carriesCredential = /^((proxy-)?authorization|(set-)?cookie2?)$|(^|[-_])(token|secret|password|api[-_]?key)$/i;

/**
 * Masks the values of headers that carry credentials, by the name of the header: a vendor's cookie or a token that it just
 * issued is known by nothing else. Of an authorization the scheme stays.
 */
export function redactHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, carriesCredential.test(name) ? masked(name, value) : value]),
  );
}

function masked(name: string, value: string): string {
  const scheme = /authorization$/i.test(name) ? (/^[A-Za-z][\w-]* /.exec(value)?.[0] ?? '') : '';
  return `${scheme}${mask}`;
}
