import type { SandboxResponse } from '../../../engine/emulator.ts';
import { Rejection } from '../../../engine/rejection.ts';
import type { VendorResponse } from './exchange.ts';

/** Responds with the bytes of a file. For a file that the vendor does not have it is a 200 with an empty body, as in the API. */
export async function download(name: string, read: () => Promise<VendorResponse>): Promise<SandboxResponse> {
  const file = await read().catch((error: unknown) => {
    if (error instanceof Rejection && error.status === 404) return undefined;
    throw error;
  });
  const filename = name
    .split('/')
    .at(-1)
    ?.replace(/[^\w.-]/g, '_');
  return {
    status: 200,
    headers: { 'content-disposition': `attachment; filename="${filename}"` },
    bytes: {
      contentType: file?.headers.get('content-type') ?? 'application/octet-stream',
      content: file?.bytes ?? new Uint8Array(),
    },
  };
}
