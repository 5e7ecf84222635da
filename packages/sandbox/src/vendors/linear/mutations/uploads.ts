import type { SandboxRequest, SandboxResponse } from '../../../engine/emulator.ts';
import { invalidInput } from '../errors.ts';
import type { Session } from '../session.ts';
import type { Store } from '../store.ts';

export interface UploadArgs {
  readonly filename: string;
  readonly contentType: string;
  readonly size: number;
}

/** Creates the URL to which the client sends the bytes of a file, and the one under which the file is available afterwards. */
export function upload(_: unknown, { filename, contentType, size }: UploadArgs, { store, baseUrl }: Session) {
  if (size < 0) throw invalidInput('size must be the number of bytes of the file.');
  const key = store.random.uuid();
  store.uploads.set(key, { filename, contentType, size });
  const name = encodeURIComponent(filename);
  return {
    success: true,
    uploadFile: {
      uploadUrl: `${baseUrl}/uploads/${key}/${name}?signature=${signatureOf(key)}`,
      assetUrl: `${baseUrl}/assets/${key}/${name}`,
      filename,
      contentType,
      size,
      // Which headers Linear returns is not documented. These are what its storage needs.
      headers: [
        { key: 'Content-Type', value: contentType },
        { key: 'Cache-Control', value: 'max-age=31536000' },
      ],
    },
  };
}

const signatureOf = (key: string) => key.replaceAll('-', '').toUpperCase();

/** Stores the bytes of a file. The signature in the URL authorizes the request. */
export function receive(store: Store, { params, query, headers, rawBody }: SandboxRequest): SandboxResponse {
  const key = params.key ?? '';
  const expected = store.uploads.get(key);
  if (!expected || query.get('signature') !== signatureOf(key)) return { status: 403 };
  if (headers['content-type'] !== expected.contentType || rawBody.byteLength !== expected.size) return { status: 400 };
  store.uploads.set(key, { ...expected, content: rawBody });
  return { status: 200 };
}

/** Returns an uploaded file. */
export function download(store: Store, { params }: SandboxRequest): SandboxResponse {
  const file = store.uploads.get(params.key ?? '');
  if (!file?.content) return { status: 404 };
  return { status: 200, bytes: { contentType: file.contentType, content: file.content } };
}
