import { asObject } from '../../../engine/body.ts';

/** Returns the message of a vendor's error body, or else its text. */
export function errorDetail(body: unknown, text: string): string {
  const fields = asObject(body);
  if (!fields) return text;
  if (Array.isArray(fields['errors']) && fields['errors'].length > 0)
    return fields['errors'].map((each) => messageOf(each)).join('; ');
  return messageOf(fields['message'] ?? fields['error'] ?? fields['meta'] ?? text);
}

function messageOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const fields = asObject(value) ?? {};
  const message = fields['userPresentableMessage'] ?? fields['message'] ?? fields['error'];
  return typeof message === 'string' ? message : JSON.stringify(value);
}
