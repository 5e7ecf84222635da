import {
  AuthenticationError,
  ConflictError,
  ConnectorError,
  copyError,
  type ExecutorOperation,
  InvalidRequestError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ServerError,
  withOutcome,
} from '@agent-connectors/core';

/** Who failed, and what it said. */
interface Said {
  readonly code: string;
  readonly words: string;
}

/** An error of an execution, and whether the vendor caused it. */
export interface HostedFailure {
  readonly error: unknown;
  readonly isVendors: boolean;
}

/**
 * Restates an error of the platform's client as one of the operation that was executed. Where the platform passes on what the vendor
 * said, the vendor is named. Returns any other value as it is.
 */
export function hostedFailure(
  error: unknown,
  { connector, entity, action, definition }: ExecutorOperation,
  title: string,
): HostedFailure {
  if (!ConnectorError.isInstance(error)) return { error, isVendors: false };
  // The way out is a login to Airbyte, not to the vendor.
  if (error.code === 'missing_credentials') return { error, isVendors: false };
  const own = `${entity}.${action}`;
  const { message } = error.toJSON();
  const said = saidBy(message);
  const vendor = said && vendorFailure(said.words);
  const isVendors = vendor !== undefined;
  const text =
    said === undefined
      ? message.replace(/\bexecutions\.\w+/g, own)
      : vendor === undefined
        ? `${own} failed (${said.code}). Airbyte says: ${said.words}`
        : `${own} failed (${vendor.status}). ${title} says, through Airbyte: ${vendor.words}`;
  const hint = hintFor(error, isVendors, title, vendor?.status);
  const copy = copyError(byVendorsStatus(error, Number(vendor?.status), definition.effect === 'read'), {
    message: hint === undefined ? text : `${text} ${hint}`,
    ...(hint !== undefined && { hint }),
  });
  // The platform's client knows what became of its request.
  const known = error.connector === 'airbyte' ? withOutcome(copy) : copy;
  return { error: Object.assign(known, { connector, entity, action }), isVendors };
}

/** The vendor's status says more than that of a platform that passes it on with another one. */
function byVendorsStatus(error: ConnectorError, status: number, reads: boolean): ConnectorError {
  if (Number.isNaN(status) || status === error.status) return error;
  const { message, hint, vendorCode, requestId } = error;
  const isOpen = status >= 500;
  const details = {
    message,
    hint,
    vendorCode,
    requestId,
    status,
    outcome: isOpen && !reads ? ('unknown' as const) : ('rejected' as const),
    retryable: status === 429 || (isOpen && reads),
    connector: error.connector,
  };
  if (status === 401) return new AuthenticationError(details);
  if (status === 403) return new PermissionError(details);
  if (status === 404 || status === 410) return new NotFoundError(details);
  if (status === 409) return new ConflictError(details);
  if (status === 429) return new RateLimitError(details);
  return isOpen ? new ServerError(details) : new InvalidRequestError(details);
}

/** Takes apart the message of an error that the platform responded with. */
function saidBy(message: string): Said | undefined {
  const [, code, words] = /^executions\.\w+ failed \(([^)]*)\)\. Airbyte says: (.*)$/s.exec(message) ?? [];
  return code === undefined || words === undefined ? undefined : { code, words };
}

/** The form in which Airbyte's connectors report a vendor's error: the request to the vendor with its status. */
function vendorFailure(words: string): { readonly status: string; readonly words: string } | undefined {
  const [, status, url, said] = /^HTTP (\d{3}) error for [A-Z]+ (https?:\S+?):?\.?(?: (.*))?$/s.exec(words) ?? [];
  const host = URL.parse(url ?? '')?.hostname;
  if (status === undefined || host === undefined || /(^|\.)airbyte\.ai$/.test(host)) return undefined;
  return { status, words: said?.trim() || `HTTP ${status}.` };
}

function hintFor(
  error: ConnectorError,
  isVendors: boolean,
  title: string,
  status: string | undefined,
): string | undefined {
  if (!isVendors) return error.hint;
  switch (status) {
    case '401':
      return `${title} rejected the credential that Airbyte keeps for this connector. Create the connector anew with a valid one.`;
    case '403':
      return `The credential that Airbyte keeps for this connector lacks the permission.`;
    case '404':
      return 'Check the ID. You can look it up with a list or search operation.';
    default:
      return error.hint;
  }
}
