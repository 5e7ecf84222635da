import { type ErrorResponse, exhaustedBy, fieldsOf, type VendorError } from '@agent-connectors/core';
import { rateLimited } from './rate-limited.ts';

/** When a limit that is used up starts anew, as the headers say. */
export const exhausted = /* @__PURE__ */ exhaustedBy({
  remaining: 'x-ratelimit-remaining',
  reset: 'x-ratelimit-reset',
  unit: 's',
});

/** Reads an error of the REST API: `{ message, documentation_url, errors? }`. */
export function githubError(response: ErrorResponse): VendorError | undefined {
  const { status, body } = response;
  if (status < 400) return otherKind(response);
  const { message, errors } = fieldsOf(body);
  const details = (Array.isArray(errors) ? errors : [errors]).map(detail).filter((each) => each !== '');
  const said = typeof message === 'string' ? message : typeof body === 'string' ? body : '';
  const code = codeOf(errors);
  return {
    message: details.length === 0 ? said : `${said.replace(/\.$/, '')}: ${details.join('; ')}`,
    ...(code !== undefined && { code }),
    ...(rateLimited(response, said) ?? advice(response, said, code)),
  };
}

/**
 * Recognizes a file where a folder was asked for, and a folder where the raw content of a file was: GitHub sends both from the same
 * route, with a good status.
 */
function otherKind({ operation, body }: ErrorResponse): VendorError | undefined {
  const { type, entries } = fieldsOf(body);
  if (operation?.startsWith('directory_content.') && entries === undefined && typeof type === 'string')
    return {
      kind: 'invalid_request',
      code: type,
      message: `The path is a ${type}, not a folder.`,
      hint: 'Read a file with file_content.get or file_content.get_text.',
    };
  if ((operation === 'file_content.get_text' || operation === 'file_content.download') && Array.isArray(body))
    return {
      kind: 'invalid_request',
      code: 'dir',
      message: 'The path is a folder.',
      hint: 'List a folder with directory_content.list.',
    };
  return undefined;
}

/** One entry of `errors`: a text, or `{ resource, field, code, message? }`. */
function detail(error: unknown): string {
  if (typeof error === 'string') return error;
  const { resource, field, code, message } = fieldsOf(error);
  const what = [resource, field].filter((part) => typeof part === 'string' && part !== '').join('.');
  if (typeof message === 'string' && message !== '') return what === '' ? message : `${what}: ${message}`;
  if (typeof code !== 'string') return '';
  return `${what === '' ? 'a field' : what} ${words[code] ?? `has the problem ${code}`}`;
}

const words: Readonly<Record<string, string>> = {
  missing: 'does not exist',
  missing_field: 'is required',
  invalid: 'is invalid',
  already_exists: 'already exists',
  unprocessable: 'cannot be processed',
};

function codeOf(errors: unknown): string | undefined {
  const { code } = fieldsOf(Array.isArray(errors) ? errors[0] : undefined);
  return typeof code === 'string' && code !== '' ? code : undefined;
}

/** What a status means beyond its number. */
function advice({ status, headers }: ErrorResponse, message: string, code: string | undefined): Partial<VendorError> {
  switch (status) {
    case 403: {
      const address = /^\s*required;.*\burl=(https:\/\/[^\s;]+)/i.exec(headers.get('x-github-sso') ?? '')?.[1];
      if (address !== undefined)
        return { hint: `The organization requires single sign-on. A person must authorize the token at ${address}.` };
      if (/not accessible by (integration|personal access token)/i.test(message))
        return { hint: 'The token lacks a permission for this, or does not cover this repository or organization.' };
      if (/archived/i.test(message))
        return {
          hint: 'No permission helps: the repository is archived. repositories.update with archived false undoes it.',
        };
      if (/administrative rules/i.test(message))
        return {
          hint: 'No permission helps: GitHub refuses such requests, often those whose User-Agent header a proxy removed.',
        };
      return {};
    }
    case 404:
      return {
        hint: 'Check the names and numbers. GitHub also responds so where the credential may not see the repository or lacks the permission.',
      };
    case 405:
      return {
        kind: 'conflict',
        hint: 'Get the pull request and read `mergeable_state`: it says what prevents the merge.',
      };
    case 409:
      if (/repository is empty/i.test(message))
        return { hint: 'The repository has no commits yet. file_content.save creates the first one.' };
      return { hint: 'Someone changed it since you read it. Read it again, and use its present `sha`.' };
    case 410:
      return { hint: 'The issue was deleted, or the repository has issues disabled.' };
    case 422:
      return unprocessable(message, code);
    case 451:
      return { kind: 'permission', hint: 'No permission helps: access is blocked for legal reasons.' };
    default:
      return {};
  }
}

function unprocessable(message: string, code: string | undefined): Partial<VendorError> {
  if (code === 'already_exists' || /already exists/i.test(message))
    return { kind: 'conflict', hint: 'It exists already. Get or update it instead.' };
  if (/reference does not exist|no commit found for sha/i.test(message))
    return {
      kind: 'not_found',
      hint: 'Check the name or the SHA. branches.list, tags.list and commits.list have them.',
    };
  if (/first 1000 search results/i.test(message))
    return {
      hint: 'Only the first 1000 results of a search can be read. Narrow the query, such as by created or updated.',
    };
  if (/\bsha\b.*(wasn't supplied|not supplied)/i.test(message))
    return { hint: 'The file exists. Get it with file_content.get, and pass its `sha` to replace it.' };
  return {};
}
