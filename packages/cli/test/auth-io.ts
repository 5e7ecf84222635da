import { run } from '../src/commands/auth.ts';
import type { Keychain } from '../src/credentials/profiles/keychain.ts';
import type { Io } from '../src/io.ts';
import type { LoginTools } from '../src/login/login-tools.ts';
import { report } from '../src/report.ts';

/** What a run of `auth` is given. */
export interface AuthRun {
  readonly folder: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly stdin?: string;
  /** The answers of a person at a terminal. Without them, there is none. */
  readonly answers?: readonly string[];
  readonly tools?: Partial<LoginTools>;
  readonly signal?: AbortSignal;
}

/** Creates streams in memory, with a folder for settings in the given folder. */
export function memoryIo({ folder, env = {}, stdin = '', answers, signal }: AuthRun) {
  const printed = { out: '', err: '' };
  const asked: { readonly question: string; readonly hidden: boolean }[] = [];
  const left = [...(answers ?? [])];
  const isTerminal = answers !== undefined;
  const io: Io = {
    async out(chunk) {
      printed.out += String(chunk);
    },
    err(text) {
      printed.err += text;
    },
    in: async () => stdin,
    async ask(question, { hidden = false } = {}) {
      asked.push({ question, hidden });
      return left.shift() ?? '';
    },
    ...(signal && { interruption: () => signal }),
    terminal: { in: isTerminal, out: isTerminal, err: isTerminal, columns: 80, color: false },
    folder,
    commandFolders: [import.meta.dirname],
    env: { AGENT_CONNECTORS_CONFIG_DIR: `${folder}/config`, AGENT_CONNECTORS_KEYCHAIN: 'off', ...env },
    platform: 'linux',
    home: folder,
  };
  return { io, printed, asked };
}

/** Tools that reach nothing of the system. */
export const noTools: LoginTools = {
  clipboard: async () => '',
  pause: async () => {},
  openBrowser: () => {},
  keychain: async () => undefined,
};

/** Runs `agent-connectors auth …` in this process. */
export async function auth(argv: readonly string[], options: AuthRun) {
  const { io, printed, asked } = memoryIo(options);
  let code = 0;
  try {
    const [name = '', ...rest] = argv;
    if (options.tools === undefined) await run(argv, io);
    else {
      const action: typeof import('../src/commands/auth/login.ts') = await import(`../src/commands/auth/${name}.ts`);
      await action.run(rest, io, { ...noTools, ...options.tools });
    }
  } catch (error) {
    code = report(error, io);
  }
  return {
    code,
    ...printed,
    asked,
    json: () => JSON.parse(printed.out),
    error: () => JSON.parse(printed.err).error,
  };
}

/** A keychain in memory. */
export function memoryKeychain(): Keychain & { readonly entries: Map<string, string> } {
  const entries = new Map<string, string>();
  return {
    entries,
    get: async (account) => entries.get(account),
    async set(account, secret) {
      entries.set(account, secret);
    },
    async remove(account) {
      entries.delete(account);
    },
  };
}
