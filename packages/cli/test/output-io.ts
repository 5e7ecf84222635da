import type { Io, Terminal } from '../src/io.ts';

const pipe: Terminal = { in: false, out: false, err: false, columns: 80, color: false };
/** A person's terminal. */
export const person: Terminal = { in: true, out: true, err: true, columns: 80, color: false };

/** Creates streams in memory. */
export function outputIo({
  terminal = pipe,
  folder = '/nowhere',
}: {
  readonly terminal?: Terminal;
  readonly folder?: string;
} = {}) {
  const printed = { out: '', err: '', writes: 0 };
  const io: Io = {
    async out(chunk) {
      printed.out += typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk);
      printed.writes += 1;
    },
    err(text) {
      printed.err += text;
    },
    in: async () => '',
    ask: async () => '',
    terminal,
    folder,
    commandFolders: [],
    env: {},
    platform: 'linux',
    home: '/nowhere',
  };
  return { io, printed };
}
