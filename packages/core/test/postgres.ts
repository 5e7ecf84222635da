import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** PostgreSQL does not run as root: in that case it runs as the user nobody. */
const nobody = 65_534;
const isRoot = process.getuid?.() === 0;

/** Folder of PostgreSQL's programs; `undefined` where it is not installed. */
export const postgresPrograms: string | undefined = [
  ...(process.env['PATH'] ?? '').split(delimiter),
  ...globSync('/usr/lib/postgresql/*/bin'),
].find((folder) => folder !== '' && existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));

export interface Postgres {
  /** Folder of its socket, which `pg` takes as `host`. */
  readonly host: string;
  readonly user: string;
  stop(): Promise<void>;
}

/** Starts a separate PostgreSQL in a temporary folder, which can be reached only by a socket there. */
export async function startPostgres(programs: string): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'limits-'));
  if (isRoot) chownSync(folder, nobody, nobody);
  const data = join(folder, 'data');
  const [initdb, initdbArgs] = asNobody(join(programs, 'initdb'), [
    '-D',
    data,
    '-U',
    'limits',
    '-A',
    'trust',
    '--no-sync',
  ]);
  execFileSync(initdb, initdbArgs, { cwd: folder, stdio: 'pipe' });
  const [postgres, postgresArgs] = asNobody(join(programs, 'postgres'), [
    ...['-D', data, '-k', folder],
    ...['-c', 'listen_addresses=', '-c', 'fsync=off', '-c', 'shared_buffers=1MB'],
  ]);
  const server = spawn(postgres, postgresArgs, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  const over = new Promise<void>((resolve) => server.once('close', () => resolve()));
  await ready(server);
  return {
    host: folder,
    user: 'limits',
    async stop() {
      server.kill('SIGINT'); // ends its connections and itself
      await over;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function asNobody(program: string, args: readonly string[]): [string, string[]] {
  if (!isRoot) return [program, [...args]];
  return ['setpriv', [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', program, ...args]];
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    server.stderr?.on('data', (chunk: Buffer) => {
      log += chunk;
      if (log.includes('ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${log}`)));
  });
}
