import { ConnectorError, type Download, type DownloadPosition, InvalidResponseError } from '@agent-connectors/core';

/** A file that is downloaded, in one piece or several. */
export type FileStream = Pick<Download, 'stream' | 'offset' | 'etag' | 'size'>;

/** Requests the file, or the rest of it. */
export type OpenFile = (resume?: DownloadPosition) => Promise<FileStream>;

/** Where the bytes go. */
export interface Receiver {
  write(chunk: Uint8Array): Promise<void>;
  /** Forgets what was written. Absent where that is not possible. */
  restart?(): Promise<void>;
  /** Called after each write. */
  progress?(bytes: number, size: number | undefined): void;
}

/** Reports that a download ended early, and where it continues, if it can. */
export class BrokenDownloadError extends Error {
  readonly position: DownloadPosition | undefined;

  constructor(cause: unknown, position: DownloadPosition | undefined) {
    super('The download broke.', { cause });
    this.position = position;
  }
}

/** A connection that breaks more often than this is no use. */
const mostRequests = 20;

/**
 * Writes a file as its bytes come; the source waits while they are written. A lost connection is not the end where the vendor sends the rest: it is
 * asked for, as long as each request brings some of it. Throws `BrokenDownloadError`, and what `write` throws.
 */
export async function receiveFile(open: OpenFile, to: Receiver, begin?: DownloadPosition): Promise<void> {
  let position = begin;
  for (let requests = 1; ; requests++) {
    const file = await opened(open, to, position);
    let bytes = file.offset;
    let isWriting = false;
    try {
      // Leaving the loop by an error cancels the stream.
      for await (const chunk of file.stream) {
        isWriting = true;
        await to.write(chunk);
        isWriting = false;
        bytes += chunk.byteLength;
        to.progress?.(bytes, file.size);
      }
      return;
    } catch (error) {
      if (isWriting) throw error;
      position = file.etag === undefined || bytes === 0 ? undefined : { offset: bytes, etag: file.etag };
      const isLost = ConnectorError.isInstance(error) && error.retryable;
      const mayContinue = position !== undefined && isLost && bytes > file.offset && requests < mostRequests;
      if (!mayContinue) throw new BrokenDownloadError(error, position);
    }
  }
}

/** Opens the file at a position, or from its beginning where it has changed since. */
async function opened(open: OpenFile, to: Receiver, position: DownloadPosition | undefined): Promise<FileStream> {
  let file: FileStream;
  try {
    file = await open(position);
  } catch (error) {
    // A file that has become shorter has no such position (RFC 9110 15.5.17).
    if (position === undefined || !ConnectorError.isInstance(error) || error.status !== 416)
      throw new BrokenDownloadError(error, position);
    return startOver(await open(), to);
  }
  return file.offset === (position?.offset ?? 0) ? file : startOver(file, to);
}

async function startOver(file: FileStream, { restart }: Receiver): Promise<FileStream> {
  if (restart !== undefined) {
    await restart();
    return file;
  }
  await file.stream.cancel().catch(() => {});
  const error = new InvalidResponseError({
    message: 'The download broke, and the file has changed meanwhile.',
    hint: 'What was written is the beginning of the older one: download it again.',
  });
  throw new BrokenDownloadError(error, undefined);
}
