import { asObject } from '../../../engine/body.ts';

const longest = 200;
const marker = '…[truncated]';

/** Cuts long texts in a value. The platform does so in collections unless `skip_truncation` is true. */
export function truncated(value: unknown): unknown {
  if (typeof value === 'string') return value.length > longest ? `${value.slice(0, longest)}${marker}` : value;
  if (Array.isArray(value)) return value.map(truncated);
  const fields = asObject(value);
  return fields ? Object.fromEntries(Object.entries(fields).map(([key, inner]) => [key, truncated(inner)])) : value;
}
