import { type AnyClient, downloadFrom, InvalidResponseError } from '@agent-connectors/core';
import type { Io } from '../io.ts';
import { downloadTo } from '../output/download.ts';

/** A result with a link to a file. */
export interface LinkedFile {
  /** `ashby.files.get` */
  readonly name: string;
  /** The field with the link, a dot path. */
  readonly field: string;
  /** The client that the link comes from, whose own addresses may be those of files. */
  readonly client: AnyClient;
  /** Calls the operation. */
  read(): Promise<unknown>;
}

/**
 * Downloads the file that a field of a result links to. No credential is sent there: the link itself is one, so no message repeats it. Throws
 * `InvalidResponseError` where the field has no link, and otherwise as a download does.
 */
export async function followLink({ name, field, client, read }: LinkedFile, out: string, io: Io): Promise<void> {
  const signal = io.interruption?.();
  await downloadTo(
    out,
    { name, open: async () => downloadFrom(linkIn(await read(), name, field), { client, ...(signal && { signal }) }) },
    io,
  );
}

function linkIn(data: unknown, name: string, field: string): string {
  const value = field.split('.').reduce((at, part) => objectOf(at)[part], data);
  if (isLink(value)) return value;
  const found = linksIn(data, '');
  throw new InvalidResponseError({
    message: `${name} returned no link in '${field}'.`,
    hint: found.length === 0 ? 'It returned none at all.' : `There is one in: ${found.slice(0, 8).join(', ')}.`,
    outcome: 'rejected',
  });
}

const isLink = (value: unknown): value is string => typeof value === 'string' && /^https?:\/\//.test(value);

const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};

/** Returns the paths of the fields with links. */
function linksIn(value: unknown, path: string): readonly string[] {
  if (isLink(value)) return [path];
  return Object.entries(objectOf(value)).flatMap(([name, inner]) =>
    linksIn(inner, path === '' ? name : `${path}.${name}`),
  );
}
