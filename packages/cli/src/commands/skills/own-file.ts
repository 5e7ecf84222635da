import { createHash } from 'node:crypto';

/** The last line of a skill that this command has written, with a hash of the rest. */
const mark = (body: string) => `<!-- written by agent-connectors skills install, ${hashOf(body)} -->\n`;

const hashOf = (body: string) => createHash('sha256').update(body).digest('hex').slice(0, 16);

/** Returns the text with the line by which it is known later. */
export const withMark = (body: string): string => body + mark(body);

/** Whether a text is as this command has written it, in whatever version. Git may have changed the ends of its lines. */
export function isAsWritten(text: string): boolean {
  const lines = withUnixLines(text);
  const start = lines.trimEnd().lastIndexOf('\n') + 1;
  return lines.slice(start) === mark(lines.slice(0, start));
}

export const withUnixLines = (text: string): string => text.replaceAll('\r\n', '\n');
