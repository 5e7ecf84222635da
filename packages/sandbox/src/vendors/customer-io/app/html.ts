import type { SandboxResponse } from '../../../engine/emulator.ts';

/** A page, as the vendor's proxies return it instead of JSON. */
export const html = (status: number, title: string): SandboxResponse => ({
  status,
  bytes: {
    contentType: 'text/html; charset=utf-8',
    content: Buffer.from(
      `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`,
    ),
  },
});
