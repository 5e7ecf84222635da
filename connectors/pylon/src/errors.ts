import { type ErrorResponse, fieldsOf, type VendorError } from '@agent-connectors/core';

/** The statuses that may report a duplicate: Pylon documents `exists_id` without its status. */
const duplicateStatuses = [400, 409, 422];

/**
 * Reads Pylon's error body: `{ errors: string[], request_id, code?, exists_id? }`. Only `code` is stable, and older
 * errors lack it.
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
    ...(duplicateStatuses.includes(status) &&
      text(existsId) !== undefined && {
        kind: 'conflict' as const,
        hint: `The record already exists with ID ${text(existsId)}. Get or update it instead.`,
      }),
    ...(code === 'wrong_region_token' && {
      hint: "The token belongs to Pylon's other region. Pass the `region` option ('us' or 'eu') or set PYLON_REGION.",
    }),
  };
}
