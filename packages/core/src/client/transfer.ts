import { fileOf, openDownload } from '../call/download.ts';
import type { Download } from '../call/result.ts';
import { watchFile } from '../call/watch-file.ts';
import type { FileInput } from '../define/file.ts';
import { sanitizeError } from '../redaction/sanitize-error.ts';
import { BodyTooLargeError, discard } from '../transport/body.ts';
import { OutOfTimeError } from '../transport/watched-stream.ts';
import { sendTransfer } from './send-transfer.ts';
import { startTransfer, type Transfer } from './start-transfer.ts';
import { outOfTime, tooLarge } from './transfer-failure.ts';
import { validFields, validFile, validHeaders } from './transfer-input.ts';
import type { TransferOptions } from './transfer-options.ts';

/**
 * Opens a link that a vendor signed, such as that of a stored file, as a stream. No credential is sent with it: the link
 * itself is one, so errors never repeat it. Redirects are followed. Every address must be public and
 * https, unless its origin is trusted, because links come from records that strangers may have written.
 *
 * Throws `PermissionError` or `NotFoundError` for a link that expired, `NotPermittedError` for an address that is not
 * public, and otherwise the errors of calls.
 */
export async function downloadFrom(url: string, options: TransferOptions = {}): Promise<Download> {
  const transfer = startTransfer('GET', url, options);
  const { task, redactor, endsAt, idleMs } = transfer;
  const { subject } = task;
  try {
    const response = await sendTransfer(transfer);
    const stream = watchFile({ ...task, timeoutMs: idleMs }, response.body ?? new Blob([]).stream(), {
      redactor,
      endsAt,
      ...(options.maxBytes !== undefined && { maxBytes: options.maxBytes }),
      explain(cause) {
        if (cause instanceof BodyTooLargeError) return tooLarge(subject, options.maxBytes);
        return cause instanceof OutOfTimeError || performance.now() >= endsAt ? outOfTime(transfer) : undefined;
      },
    });
    // From here on, the stream disposes of the deadline.
    return openDownload(subject, fileOf(response.headers, stream));
  } catch (cause) {
    throw failed(transfer, cause);
  }
}

/**
 * Uploads a file to a link that a vendor signed, as a form with the fields that came with it; the file goes last.
 *
 * Throws as `downloadFrom` does, and `InvalidParamsError` for an invalid file or field. It is retried only where nothing was sent or the server rejected it before acting. After
 * any other failure `outcome` is `unknown`.
 */
export async function uploadTo(
  url: string,
  fields: Readonly<Record<string, string>>,
  file: FileInput,
  options: TransferOptions = {},
): Promise<void> {
  const form = new FormData();
  const signed = validFields('uploadTo', fields);
  for (const [name, value] of Object.entries(signed)) form.append(name, value);
  const { blob, filename } = await validFile('uploadTo', file);
  form.append('file', blob, filename);
  const transfer = startTransfer('POST', url, options, signed);
  try {
    discard(await sendTransfer(transfer, form));
  } catch (cause) {
    throw failed(transfer, cause);
  }
  transfer.task.deadline.dispose();
}

/**
 * Uploads a file to a link that a vendor signed, as the body of a PUT with the headers that came with the link. Its own media type
 * is sent where they name none.
 *
 * Throws as `downloadFrom` does, and `InvalidParamsError` for an invalid file or header. It is retried as a read is: the second
 * upload replaces the first. What the headers hold is not repeated in errors either.
 */
export async function putTo(
  url: string,
  headers: Readonly<Record<string, string>>,
  file: FileInput,
  options: TransferOptions = {},
): Promise<void> {
  const signed = validHeaders('putTo', headers);
  const { blob } = await validFile('putTo', file);
  const transfer = startTransfer('PUT', url, options, signed);
  const type = blob.type === '' ? 'application/octet-stream' : blob.type;
  try {
    discard(await sendTransfer(transfer, blob, { 'content-type': type, ...signed }));
  } catch (cause) {
    throw failed(transfer, cause);
  }
  transfer.task.deadline.dispose();
}

function failed({ task, redactor }: Transfer, cause: unknown): Error {
  task.deadline.dispose();
  return sanitizeError(cause, task.subject.place, redactor);
}
