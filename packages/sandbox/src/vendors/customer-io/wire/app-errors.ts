import type { SandboxResponse } from '../../../engine/emulator.ts';
import { json } from '../../../engine/wire-response.ts';
import { refuse } from './refusal.ts';

/** The error body of most App endpoints: the status travels as a string. */
export function appError(
  status: number,
  detail: string,
  more: Readonly<Record<string, unknown>> = {},
): SandboxResponse {
  return json({ errors: [{ detail, ...more, status: String(status) }] }, status);
}

export function badRequest(detail = 'bad request'): never {
  refuse(appError(400, detail));
}

export function notFound(detail = 'not found'): never {
  refuse(appError(404, detail));
}

export function conflict(detail: string): never {
  refuse(appError(409, detail));
}

/** The error body of `/v1/send/*`. */
export function sendError(status: number, error: string): never {
  refuse(json({ meta: { error } }, status));
}

export const html = (status: number, title: string): SandboxResponse => ({
  status,
  bytes: {
    contentType: 'text/html; charset=utf-8',
    content: Buffer.from(
      `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`,
    ),
  },
});
