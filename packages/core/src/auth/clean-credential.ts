import type { Connector } from '../define/connector.ts';
import { InvalidOptionsError } from '../errors/invalid-options-error.ts';
import { isHeaderText } from '../util/header-text.ts';
import { kindOf } from '../util/kind-of.ts';
import { type AddressPart, partIssue } from './address-part.ts';

/** No server takes a longer header, and looking for a longer secret in each error would take seconds. In characters. */
const longest = 32_768;

/** How the value of a credential field is used, as far as its form depends on it. */
export interface CredentialUse {
  /** Sent as a bearer token. */
  readonly bearer: boolean;
  /** Part of an address. */
  readonly part: AddressPart | undefined;
}

/**
 * Trims the value of a credential. Returns `undefined` for none. Throws `InvalidOptionsError` for a value that cannot be sent,
 * without repeating it.
 */
export function cleanCredential(
  connector: Connector,
  name: string,
  value: unknown,
  { bearer, part }: CredentialUse,
): string | undefined {
  const field = connector.credentials[name];
  if (value === undefined || value === null || field === undefined) return undefined;
  const text = typeof value === 'string' ? value.trim() : undefined;
  if (text === '') return undefined;
  const refuse = (expected: string, received: string, hint = `check \`${name}\` or ${field.variable}`) => {
    throw new InvalidOptionsError({
      what: `${connector.title}'s ${field.title} is invalid`,
      issues: [{ path: name, expected, received, hint }],
      connector: connector.name,
    });
  };
  const multiline = field.multiline === true && field.public !== true;
  const expected = bearer ? 'a token without spaces' : multiline ? 'text' : 'one line of plain text';
  if (text === undefined) return refuse(expected, kindOf(value));
  if (text.length > longest)
    return refuse(`at most ${longest.toLocaleString('en')} characters`, `${text.length.toLocaleString('en')}`);
  if (multiline) return text;
  const problem = problemOf(text, bearer);
  if (problem !== undefined) return refuse(expected, problem);
  const issue = part && partIssue(part, text);
  return issue === undefined ? text : refuse(issue.expected, issue.received, issue.hint);
}

/** Returns the problem of the text of a credential. */
function problemOf(text: string, bearer: boolean): string | undefined {
  if (!isHeaderText(text)) return 'text with line breaks or other characters that a header cannot hold';
  if (!bearer || !/\s/.test(text)) return undefined;
  return /^(\w+:\s*)?(bearer|basic|token)\s/i.test(text)
    ? 'text that looks like a whole header; pass the token alone'
    : 'text with spaces';
}
