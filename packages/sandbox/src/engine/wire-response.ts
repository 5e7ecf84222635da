import type { SandboxResponse } from './emulator.ts';

/** A response as it is sent over HTTP. */
export interface WireResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

const nothing = new Uint8Array();

/** Serializes a response. */
export function serialize(reply: SandboxResponse): WireResponse {
  if (reply.bytes) {
    const headers = { 'content-type': reply.bytes.contentType, ...reply.headers };
    return { status: reply.status, headers, body: reply.bytes.content };
  }
  if (reply.json !== undefined) {
    const headers = { 'content-type': 'application/json', ...reply.headers };
    return { status: reply.status, headers, body: Buffer.from(JSON.stringify(reply.json)) };
  }
  return { status: reply.status, headers: reply.headers ?? {}, body: nothing };
}

/** Creates a JSON response; the default status is 200. */
export function json(value: unknown, status = 200, headers?: Readonly<Record<string, string>>): SandboxResponse {
  return headers ? { status, json: value, headers } : { status, json: value };
}

/** Creates the page that proxies return instead of the vendor's own errors. */
export function html(status: number, title: string): SandboxResponse {
  const page = `<!doctype html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`;
  return { status, bytes: { contentType: 'text/html; charset=utf-8', content: Buffer.from(page) } };
}
