import { run } from '../src/index.ts';
import type { Io, Terminal } from '../src/io.ts';

export interface Given {
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly terminal?: Partial<Terminal>;
  readonly folder?: string;
  readonly commandFolders?: readonly string[];
  readonly home?: string;
  readonly interruption?: () => AbortSignal;
  /** What the person answers to each question. */
  readonly answers?: readonly string[];
}

export interface Ran {
  readonly code: number;
  readonly out: string;
  /** The same as bytes. */
  readonly bytes: Uint8Array;
  readonly err: string;
  /** The error on standard error, if there is one. */
  readonly error: { readonly code: string; readonly message: string; readonly hint: string } & Readonly<
    Record<string, unknown>
  >;
  readonly questions: readonly string[];
}

const none: Terminal = { in: false, out: false, err: false, columns: 100, color: false };
/** A person's terminal. */
export const person: Terminal = { in: true, out: true, err: true, columns: 100, color: false };

/** Runs a command line with streams that are collected. No setting of this machine has an effect. */
export async function runCommand(argv: readonly string[], given: Given = {}): Promise<Ran> {
  const written: Uint8Array[] = [];
  let err = '';
  const questions: string[] = [];
  const answers = [...(given.answers ?? [])];
  const io: Io = {
    out: async (chunk) => {
      written.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk.slice());
    },
    err: (text) => {
      err += text;
    },
    in: async () => given.stdin ?? '',
    async ask(question) {
      questions.push(question);
      return answers.shift() ?? '';
    },
    ...(given.interruption && { interruption: given.interruption }),
    terminal: { ...none, ...given.terminal },
    folder: given.folder ?? '/nowhere',
    commandFolders: given.commandFolders ?? [import.meta.dirname],
    env: { AGENT_CONNECTORS_KEYCHAIN: 'off', ...given.env },
    platform: 'linux',
    home: given.home ?? '/nowhere/home',
  };
  const code = await run(argv, io);
  const line = err.split('\n').find((each) => each.startsWith('{"error"'));
  const bytes = Buffer.concat(written);
  return {
    code,
    out: new TextDecoder().decode(bytes),
    bytes,
    err,
    questions,
    error: line === undefined ? undefined : JSON.parse(line).error,
  };
}
