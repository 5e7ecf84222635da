import { type ErrorResponse, fieldsOf, type VendorError } from '@agent-connectors/core';

type Fields = Readonly<Record<string, unknown>>;

/** Reads one format of error body. Returns `undefined` for other formats. */
type Reader = (body: Fields) => VendorError | undefined;

/**
 * Reads Customer.io's error bodies. There are six formats. Which one comes depends on the endpoint more than on the
 * status, so the body decides.
 */
export function customerIoError({ status, headers, operation, body }: ErrorResponse): VendorError | undefined {
  // A 207 of the Track API is a success that lists the rejected changes.
  if (status < 400) return undefined;
  for (const read of readers) {
    const said = read(fieldsOf(body));
    if (said !== undefined) return { ...said, ...advice(status, said, operation) };
  }
  if (status === 404 && /html/i.test(headers.get('content-type') ?? ''))
    return { message: 'the page does not exist', hint: 'This host does not have the path. Check the base URL.' };
  return { message: typeof body === 'string' ? body : '' };
}

/** `{ errors: [{ detail, status?, meta?, source?: { pointer } }] }`: most of the App API, newsletters, broadcast triggers. */
const readDetails: Reader = ({ errors }) => {
  const details = listOf(errors).flatMap(({ detail, source }) => {
    const { pointer } = fieldsOf(source);
    return text(detail) === undefined ? [] : [`${detail}${text(pointer) === undefined ? '' : ` (at ${pointer})`}`];
  });
  return details.length === 0 ? undefined : { message: details.join(' ') };
};

/** `{ errors: [{ reason, field, message }] }`: the second version of the Track API. */
const readFields: Reader = ({ errors }) => {
  const [first, ...rest] = listOf(errors).filter(({ reason, field, message }) => text(reason ?? field ?? message));
  if (first === undefined) return undefined;
  const sentence = ({ reason, field, message }: Fields) =>
    [text(field), text(message) ?? text(reason)].filter(Boolean).join(': ');
  return { message: [first, ...rest].map(sentence).join('; '), code: text(first['reason']) };
};

/** `{ meta: { error } }`: everything that sends messages. */
const readMetaError: Reader = ({ meta }) => {
  const message = text(fieldsOf(meta)['error']);
  return message === undefined ? undefined : { message };
};

/** `{ meta: { errors: [string] } }`: the first version of the Track API, and Pipelines in strict mode. */
const readMetaErrors: Reader = ({ meta }) => {
  const { errors } = fieldsOf(meta);
  const sentences = Array.isArray(errors) ? errors.filter((error) => text(error) !== undefined) : [];
  return sentences.length === 0 ? undefined : { message: sentences.join(' ') };
};

const readers: readonly Reader[] = [readDetails, readFields, readMetaError, readMetaErrors];

/** A 403 is about the key unless its message is about a file or a feature. A 404 is often about the kind of ID. */
function advice(status: number, { message }: VendorError, operation = ''): Partial<VendorError> {
  if (status === 404) {
    const hint = unknownIds.find(({ operations }) => operations.test(operation))?.hint;
    return hint === undefined ? {} : { hint };
  }
  if (status !== 403) return {};
  if (/attachment|file type/i.test(message)) return { kind: 'invalid_request' };
  return { hint: 'The API key may lack the scope for this operation, or the workspace may lack the feature.' };
}

/** What to do about an ID that does not exist, by operation. */
const unknownIds: readonly { readonly operations: RegExp; readonly hint: string }[] = [
  {
    operations: /^(people\.list_relationships|subscription_center_tokens\.get)$/,
    hint: 'Only an ID is accepted here. people.lookup finds it by email address.',
  },
  {
    operations: /^(people\.(get|list_)|optouts\.)/,
    hint: "customer_id counts as an ID unless id_type says otherwise: for an email address, pass id_type 'email'.",
  },
  {
    operations: /^campaign(s|_actions)\./,
    hint: 'Check the ID with campaigns.list. If it is that of a broadcast or a newsletter, use broadcasts.get or newsletters.get.',
  },
];

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

const listOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.map(fieldsOf) : []);
