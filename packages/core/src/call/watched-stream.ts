import type { Deadline } from '../transport/deadline.ts';
import type { Reading } from './read.ts';

/** A download whose stream lets go of its deadline when it is over, and breaks with one of our errors. */
export function watched(reading: Reading, deadline: Deadline, failure: (cause: unknown) => Error): Reading {
  const { stream, ...answer } = reading.answer;
  if (stream === undefined) return reading;
  const reader = stream.getReader();
  const source: UnderlyingDefaultSource<Uint8Array> = {
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (!done) return controller.enqueue(value);
        deadline.dispose();
        controller.close();
      } catch (cause) {
        const error = failure(cause);
        deadline.dispose();
        controller.error(error);
      }
    },
    cancel(reason) {
      deadline.dispose();
      return reader.cancel(reason);
    },
  };
  return { ...reading, answer: { ...answer, stream: new ReadableStream(source) } };
}
