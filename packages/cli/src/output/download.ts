import type { Download } from '@agent-connectors/core';
import type { Io } from '../io.ts';
import { withOutputIn } from './output-file.ts';
import { createStatusLine } from './status-line.ts';

/**
 * Downloads to a file, or to standard output with `-`. The bytes are written as they come, and the source waits while they are. `open` sends the request, after the
 * file was found to be writable. `now` returns milliseconds.
 */
export async function downloadTo(
  file: string,
  open: () => Promise<Pick<Download, 'stream'>>,
  io: Io,
  now?: () => number,
): Promise<void> {
  const line = createStatusLine(io, now);
  try {
    await withOutputIn(file, io, async (to) => {
      const { stream } = await open();
      let bytes = 0;
      // Leaving the loop by an error cancels the stream.
      for await (const chunk of stream) {
        await to.out(chunk);
        bytes += chunk.byteLength;
        // The line would stand among the bytes.
        if (!to.terminal.out) line.show(() => `${sizeText(bytes)} downloaded`);
      }
    });
  } finally {
    line.clear();
  }
}

/** `12.4 MB` */
function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const units = ['kB', 'MB', 'GB', 'TB'] as const;
  const power = Math.min(Math.floor(Math.log10(bytes) / 3), units.length);
  return `${(bytes / 1000 ** power).toFixed(1)} ${units[power - 1]}`;
}
