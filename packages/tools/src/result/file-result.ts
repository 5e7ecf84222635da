import type { Download } from '@agent-connectors/core';

/** Keeps a file, and returns what the model gets to know about where it is. */
export type SaveFile = (
  file: Download,
  context: { readonly operation: string; readonly signal: AbortSignal | undefined },
) => unknown;

const isText = (type: string) => /^text\/|[/+](json|xml|csv|yaml)\b|^application\/(json|xml|x-ndjson|csv)/i.test(type);

/** Returns a download as JSON: what `saveFile` says of it, the content of a text, or only its name and size. */
export async function fileResult(
  file: Download,
  operation: string,
  saveFile: SaveFile | undefined,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  const { filename, contentType = 'application/octet-stream' } = file;
  const named = { ...(filename !== undefined && { filename }), contentType };
  if (saveFile !== undefined) return { ...named, saved: await saveFile(file, { operation, signal }) };
  if (isText(contentType)) return { ...named, text: await file.text({ maxBytes: 10_000_000 }) };
  let bytes = 0;
  for await (const chunk of file.stream) bytes += chunk.byteLength;
  return { ...named, bytes, note: 'The content is not text. Only a toolbox with `saveFile` keeps it.' };
}
