import { type ErrorKind, type ErrorResponse, fieldsOf, type VendorError } from '@agent-connectors/core';

/** The kinds of errors by Linear's `extensions.type`. `extensions.code` says less often what happened. */
const kinds: Readonly<Record<string, ErrorKind>> = {
  'authentication error': 'authentication',
  forbidden: 'permission',
  'feature not accessible': 'permission',
  'usage limit exceeded': 'permission',
  ratelimited: 'rate_limited',
  'invalid input': 'invalid_request',
  'user error': 'invalid_request',
  'graphql error': 'invalid_request',
  // Linear gave up waiting for a lock, so that nothing was changed. This is general knowledge: it does not document the type.
  'lock timeout': 'conflict',
  'internal error': 'server',
  'network error': 'server',
  'bootstrap error': 'server',
};

const kindsByCode: Readonly<Record<string, ErrorKind>> = {
  AUTHENTICATION_ERROR: 'authentication',
  FORBIDDEN: 'permission',
  RATELIMITED: 'rate_limited',
  INPUT_ERROR: 'invalid_request',
  GRAPHQL_VALIDATION_FAILED: 'invalid_request',
};

const hints: Readonly<Record<string, string>> = {
  'usage limit exceeded':
    'The workspace has reached a limit of its plan. Delete or archive records, or upgrade the plan.',
  'feature not accessible': 'The plan or the settings of the workspace do not include this feature.',
  'lock timeout': 'Somebody else changed the record at the same time. This call changed nothing: repeat it later.',
};

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

/**
 * Reads Linear's `errors`, which come with any status: `{ message, extensions: { type, code, userPresentableMessage } }`.
 * The first decides. Without them, a payload with `success: false` is an error.
 */
export function linearError({ status, headers, body }: ErrorResponse): VendorError | undefined {
  const { errors, data } = fieldsOf(body);
  const [first] = Array.isArray(errors) ? errors : [];
  if (first === undefined) return refused(data);
  const { message, extensions } = fieldsOf(first);
  const { type, code, userPresentableMessage } = fieldsOf(extensions);
  const vendorCode = text(code) ?? text(type);
  const said = sentenceOf(text(message) ?? '', text(userPresentableMessage));
  const kind = kindOf(status, said, text(type), text(code));
  const hint = hintFor(said, kind, text(type));
  return {
    message: said,
    kind,
    ...(vendorCode !== undefined && { code: vendorCode }),
    ...(hint !== undefined && { hint }),
    ...(kind === 'rate_limited' && { retryAfterMs: untilReset(headers) }),
    ...(type === 'lock timeout' && { retryable: true }),
  };
}

/** Joins the technical message and the one for users, which is often longer. */
function sentenceOf(message: string, presentable: string | undefined): string {
  if (presentable === undefined || presentable === message) return message;
  return message === '' ? presentable : `${message.replace(/\.$/, '')}. ${presentable}`;
}

function kindOf(status: number, message: string, type: string | undefined, code: string | undefined): ErrorKind {
  if (/^Entity not found\b/i.test(message)) return 'not_found';
  if (isDuplicate(message)) return 'conflict';
  const known = kinds[type?.toLowerCase() ?? ''] ?? kindsByCode[code ?? ''];
  if (known !== undefined) return known;
  if (status === 401) return 'authentication';
  if (status === 403) return 'permission';
  if (status === 429) return 'rate_limited';
  return status >= 400 && status < 500 ? 'invalid_request' : 'server';
}

/** Whether a record with the same ID or name exists. Linear does not document how it says so. */
const isDuplicate = (message: string) =>
  /already exists|already in use|already taken|duplicate|must be unique|conflict on insert/i.test(message);

function hintFor(message: string, kind: ErrorKind, type: string | undefined): string | undefined {
  if (/query too complex/i.test(message))
    return 'One query may cost 10,000 points. Pass a smaller limit, or select fewer fields.';
  if (kind === 'not_found')
    return 'Check the ID. Only issues, teams, projects, documents and initiatives have a second one, such as ENG-123. Names are not IDs: look them up with a list operation.';
  if (isDuplicate(message))
    return 'If you repeated a create with its `id`, a record with this ID exists: get it. Otherwise, another field has to be unique, such as the name of a label.';
  return hints[type?.toLowerCase() ?? ''];
}

/** Returns an error for a mutation that reports no success. Linear is expected to send `errors` as well. */
function refused(data: unknown): VendorError | undefined {
  const payload = Object.values(fieldsOf(data)).find((value) => fieldsOf(value)['success'] === false);
  if (payload === undefined) return undefined;
  return { message: 'The operation had no success.', code: 'success_false', kind: 'invalid_request' };
}

/**
 * Returns the milliseconds until those of the limits that are used up start anew. Linear has limits for requests, complexity and
 * single endpoints, each with `X-RateLimit-<limit>-Remaining` and `-Reset`, in milliseconds since the epoch.
 */
export function untilReset(headers: Headers, limits = /./): number | undefined {
  const waits = [...headers].flatMap(([name, remaining]) => {
    const [, limit] = /^x-ratelimit-(.+)-remaining$/.exec(name) ?? [];
    if (limit === undefined || !limits.test(limit) || Number(remaining) > 0) return [];
    const reset = Number(headers.get(`x-ratelimit-${limit}-reset`) ?? Number.NaN);
    return Number.isFinite(reset) && reset > Date.now() ? [reset - Date.now()] : [];
  });
  return waits.length === 0 ? undefined : Math.max(...waits);
}
