/** Counts the resources that keep the process alive, by kind. */
export function openHandles(): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const kind of process.getActiveResourcesInfo()) {
    // Pipes belong to the test runner, and immediates end by themselves.
    if (!/Timeout|TCP|Zlib|Connect|GetAddrInfo/.test(kind)) continue;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

/** Maximum turns of the event loop until a resource is released. */
const maxTurns = 500;

/** Waits until the process holds no more resources than before; returns those it holds. */
export async function settled(before: Readonly<Record<string, number>>): Promise<Record<string, number>> {
  for (let turn = 0; turn < maxTurns; turn++) {
    const now = openHandles();
    if (Object.entries(now).every(([kind, count]) => count <= (before[kind] ?? 0))) return { ...before };
    await new Promise((resolve) => setImmediate(resolve));
  }
  return openHandles();
}

interface Dispatcher {
  close(): Promise<void>;
  destroy(): Promise<void>;
}

interface Connections {
  close(timeoutMs?: number): Promise<'closed' | 'a request is still open'>;
}

/** Where Node's own fetch keeps its connections. */
const keys = [Symbol.for('undici.globalDispatcher.1'), Symbol.for('undici.globalDispatcher.2')];

/**
 * Gives fetch a separate pool of connections. `close` restores the old pool and waits until every request is over,
 * which a forgotten request never is.
 */
export async function ownConnections(): Promise<Connections> {
  await fetch('data:,'); // creates the pool
  const table = globalThis as unknown as Record<symbol, Dispatcher>; // fetch's own, not in the types
  const before = keys.map((key) => table[key]);
  const Agent = before[0]?.constructor as (new () => Dispatcher) | undefined;
  if (Agent === undefined) throw new Error('This runtime keeps its connections elsewhere.');
  const agent = new Agent();
  const put = (key: symbol, value: Dispatcher | undefined) => {
    if (value !== undefined) table[key] = value;
  };
  for (const key of keys) if (table[key] !== undefined) put(key, agent);
  return {
    async close(timeoutMs = 3000) {
      for (const [index, key] of keys.entries()) put(key, before[index]);
      let timer: ReturnType<typeof setTimeout> | undefined;
      const late = new Promise<'a request is still open'>((resolve) => {
        timer = setTimeout(() => resolve('a request is still open'), timeoutMs);
      });
      const how = await Promise.race([agent.close().then(() => 'closed' as const), late]);
      clearTimeout(timer);
      if (how !== 'closed') await agent.destroy();
      return how;
    },
  };
}
