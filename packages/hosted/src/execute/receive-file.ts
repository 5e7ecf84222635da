import { type Download, type ExecutorFile, type ExecutorOperation, NotFoundError } from '@agent-connectors/core';

/**
 * Returns the file of a download once its first bytes have come. Throws `NotFoundError` where it has none: the platform responds so, with
 * a status of success, for a file that does not exist.
 */
export async function receiveFile(
  { connector, entity, action }: ExecutorOperation,
  { stream, contentType, filename }: Download,
): Promise<ExecutorFile> {
  const reader = stream.getReader();
  let first = await reader.read();
  while (!first.done && first.value.byteLength === 0) first = await reader.read();
  if (first.done)
    throw new NotFoundError({
      message: `${entity}.${action} returned a file without bytes, as Airbyte does for one that does not exist.`,
      hint: 'Check the ID of the file.',
      outcome: 'rejected',
      connector,
      entity,
      action,
    });
  let begin: Uint8Array | undefined = first.value;
  const rest = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (begin !== undefined) {
        controller.enqueue(begin);
        begin = undefined;
        return;
      }
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return { stream: rest, contentType, filename };
}
