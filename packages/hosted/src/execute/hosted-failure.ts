import { ConnectorError, copyError, type ExecutorOperation } from '@agent-connectors/core';

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
  { connector, entity, action }: ExecutorOperation,
  title: string,
): HostedFailure {
  if (!ConnectorError.isInstance(error)) return { error, isVendors: false };
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
  const hint = hintFor(error, isVendors, title);
  const copy = copyError(error, {
    message: hint === undefined ? text : `${text} ${hint}`,
    ...(hint !== undefined && { hint }),
  });
  return { error: Object.assign(copy, { connector, entity, action }), isVendors };
}

/** Takes apart the message of an error that the platform responded with. */
function saidBy(message: string): Said | undefined {
  const [, code, words] = /^executions\.\w+ failed \(([^)]*)\)\. Airbyte says: (.*)$/s.exec(message) ?? [];
  return code === undefined || words === undefined ? undefined : { code, words };
}

/** The form in which Airbyte's connectors report a vendor's error: the request to the vendor with its status. */
function vendorFailure(words: string): { readonly status: string; readonly words: string } | undefined {
  const [, status, url, said] = /^HTTP (\d{3}) error for [A-Z]+ (https?:\S+?): (.*)$/s.exec(words) ?? [];
  if (status === undefined || url === undefined || URL.parse(url)?.hostname.endsWith('airbyte.ai') !== false)
    return undefined;
  return { status, words: said?.trim() || `HTTP ${status}.` };
}

function hintFor(error: ConnectorError, isVendors: boolean, title: string): string | undefined {
  if (!isVendors) return error.hint;
  switch (error.code) {
    case 'authentication':
      return `${title} rejected the credential that Airbyte keeps for this connector. Create the connector anew with a valid one.`;
    case 'permission':
      return `The credential that Airbyte keeps for this connector lacks the permission.`;
    case 'not_found':
      return 'Check the ID. You can look it up with a list or search operation.';
    default:
      return error.hint;
  }
}
