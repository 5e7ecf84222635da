import { type ErrorResponse, fieldsOf, type VendorError } from '@agent-connectors/core';

/** What a duplicate may be refused with: the documents name `exists_id` and not its status. */
const refused = [400, 409, 422];

/**
 * Reads Pylon's error body: `{ errors: string[], request_id, code?, exists_id? }`. `code` is the only stable part, and
 * older errors lack it.
 */
export function pylonError({ status, body }: ErrorResponse): VendorError | undefined {
  if (status < 400) return undefined;
  const { errors, code, request_id: requestId, exists_id: existsId } = fieldsOf(body);
  const sentences = Array.isArray(errors) ? errors.filter((error) => typeof error === 'string') : [];
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
  return {
    message: sentences.join(' '),
    code: text(code),
    requestId: text(requestId),
    ...(refused.includes(status) &&
      text(existsId) !== undefined && {
        kind: 'conflict' as const,
        hint: `It exists already, with the id ${text(existsId)}: get or update that one.`,
      }),
    ...(code === 'wrong_region_token' && {
      hint: "The token belongs to Pylon's other region: pass region 'us' or 'eu', or set PYLON_REGION.",
    }),
  };
}

// Any object may be read by key; everything else has none of these fields.
