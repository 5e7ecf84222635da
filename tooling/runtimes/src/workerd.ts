import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Environment, Findings } from './smoke.ts';

/** Bundles the smoke test as a worker and requests its results over HTTP. Node compatibility is off, so there are no `node:` modules. */
export async function runInWorkerd(command: string, env: Environment): Promise<Findings> {
  const folder = mkdtempSync(join(tmpdir(), 'workerd-'));
  const entry = fileURLToPath(new URL('worker.ts', import.meta.url));
  const outfile = join(folder, 'worker.js');
  await build({ entryPoints: [entry], outfile, bundle: true, format: 'esm', platform: 'browser', logLevel: 'error' });
  writeFileSync(join(folder, 'config.capnp'), config(env));
  // workerd reports its port on file descriptor 3.
  const child = spawn(command, ['serve', 'config.capnp', '--socket-addr=http=127.0.0.1:0', '--control-fd=3'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  let err = '';
  child.stderr?.on('data', (chunk) => {
    err += chunk;
  });
  try {
    // Descriptor 3 is a readable pipe. Node's types cover only the first three.
    const port = await portOf(child.stdio[3] as Readable, () => err);
    const response = await fetch(`http://127.0.0.1:${port}`);
    const text = await response.text();
    if (!response.ok) throw new Error(text);
    return JSON.parse(text);
  } finally {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function portOf(control: Readable, errors: () => string): Promise<number> {
  for await (const line of createInterface({ input: control })) {
    const { event, port } = JSON.parse(line);
    if (event === 'listen') return port;
  }
  throw new Error(`workerd did not start: ${errors()}`);
}

const config = (env: Environment) => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .worker),
    (name = "internet", network = (allow = ["public", "private"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js")],
  compatibilityDate = "2026-01-01",
  bindings = [${Object.entries(env)
    .map(([name, value]) => `(name = ${JSON.stringify(name)}, text = ${JSON.stringify(value ?? '')})`)
    .join(', ')}],
);
`;
