import type { Download } from './result.ts';

/** Makes a download of an answer's headers and stream. */
export function openDownload(headers: Headers, body: ReadableStream<Uint8Array> | null | undefined): Download {
  const stream = body ?? new Blob([]).stream();
  const contentType = headers.get('content-type');
  const filename = filenameOf(headers.get('content-disposition') ?? '');
  return {
    stream,
    ...(contentType !== null && { contentType }),
    ...(filename !== undefined && { filename }),
    bytes: async () => new Uint8Array(await new Response(stream).arrayBuffer()),
    text: () => new Response(stream).text(),
  };
}

/** The file name of a `Content-Disposition` (RFC 6266), without any folder that it names. */
function filenameOf(disposition: string): string | undefined {
  const encoded = /filename\*=(?:UTF-8|utf-8)''([^;]+)/.exec(disposition)?.[1];
  const plain = /filename="?([^";]+)"?/i.exec(disposition)?.[1];
  const name = (encoded === undefined ? plain : decode(encoded))?.split(/[\\/]/).at(-1)?.trim();
  return name === '' ? undefined : name;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
