import { mask } from './mask.ts';
import { shortestWithin } from './spellings.ts';

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

/** Masks the values of all headers. Of an authorization the scheme stays. */
export const maskHeaders = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, masked(name, value)]));

/** Headers that describe what is sent or wanted, and numbers and times: they prove nothing. */
const isPlain = (name: string, value: string) =>
  /^(accept|cache-control|content|date|user-agent)(-|$)/i.test(name) || /^[\d.,:TZ+-]*$/.test(value);

/**
 * Returns the texts by which headers may prove who sends them, such as a token or a signature, each with a name of its place:
 * values, the same without their scheme, and long ones within, such as `Signature=…`.
 */
export function secretsIn(headers: Readonly<Record<string, string>>): [place: string, secret: string][] {
  return Object.entries(headers).flatMap(([name, value]) => {
    if (isPlain(name, value)) return [];
    const bare = value.slice(schemeOf(value).length);
    const within = [...bare.matchAll(/=\s*"?([^\s,;"]{16,})/g)].map(([, text = '']) => text);
    return [...new Set([...(isAuthorization(name) ? [] : [value]), bare, ...within])]
      .filter((text) => text.length >= shortestWithin || carriesCredential.test(name))
      .map((text, index): [string, string] => [`${name} ${index}`, text]);
  });
}

function masked(name: string, value: string): string {
  return `${isAuthorization(name) ? schemeOf(value) : ''}${mask}`;
}

const isAuthorization = (name: string) => /authorization$/i.test(name);

const schemeOf = (value: string) => /^[A-Za-z][\w-]* +/.exec(value)?.[0] ?? '';
