import { InvalidResponseError } from '../errors/invalid-response-error.ts';
import type { Subject } from '../errors/subject.ts';
import { filenameOf } from '../transport/content-disposition.ts';
import type { FilePart } from './byte-range.ts';
import type { ExecutorFile } from './executor.ts';
import type { Download, ReadFileOptions } from './result.ts';

const maxFileBytes = 512_000_000;

/** The file of a response, of which it may have only a part. */
export interface OpenedFile extends ExecutorFile, Partial<FilePart> {}

/** Returns the file of a response. */
export function fileOf(headers: Headers, stream: ReadableStream<Uint8Array>, part?: FilePart): OpenedFile {
  return {
    ...part,
    stream,
    contentType: headers.get('content-type') ?? undefined,
    filename: filenameOf(headers.get('content-disposition') ?? ''),
  };
}

/** Creates the download of a file. */
export function openDownload(
  { id, place }: Pick<Subject, 'id' | 'place'>,
  { stream, contentType, filename, size, offset = 0, etag }: OpenedFile,
): Download {
  let isRead = false;
  const collect = async ({ maxBytes = maxFileBytes }: ReadFileOptions = {}): Promise<Blob> => {
    if (isRead || stream.locked) {
      throw new InvalidResponseError({
        message: `The file of ${id} was already read.`,
        hint: 'A file can be read once. Keep the bytes that you read.',
        outcome: 'rejected',
        ...place,
      });
    }
    isRead = true;
    const chunks: BlobPart[] = [];
    let size = 0;
    // Leaving the loop cancels the stream.
    for await (const chunk of stream) {
      size += chunk.byteLength;
      if (size > maxBytes) {
        throw new InvalidResponseError({
          message: `${id} returned a file of more than ${maxBytes} bytes.`,
          hint: 'Read its `stream`, or increase `maxBytes`.',
          outcome: 'rejected',
          ...place,
        });
      }
      chunks.push(new Uint8Array(chunk));
    }
    return new Blob(chunks);
  };
  return {
    stream,
    ...(contentType !== undefined && { contentType }),
    ...(filename !== undefined && { filename }),
    ...(size !== undefined && { size }),
    offset,
    ...(etag !== undefined && { etag }),
    bytes: async (options) => new Uint8Array(await (await collect(options)).arrayBuffer()),
    text: async (options) => (await collect(options)).text(),
  };
}
