import { beforeEach, expect, test } from 'vitest';
import { inOrder, respond, startFaultServer } from './fault-server.ts';
import { openHandles, ownConnections, settled } from './open-handles.ts';

// Handles that the previous test closed need a moment to disappear.
beforeEach(async () => {
  for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
});

test('forgotten timers are detected', async () => {
  const before = openHandles();
  // Several, because the runner may have a timer of its own at first that ends in the meantime.
  const timers = Array.from({ length: 5 }, () => setTimeout(() => {}, 60_000));
  expect(await settled(before)).not.toEqual(before);
  for (const timer of timers) clearTimeout(timer);
  expect(await settled(before)).toEqual(before);
});

test('a forgotten server and connection are detected', async () => {
  const before = openHandles();
  const connections = await ownConnections();
  const server = await startFaultServer(inOrder([respond(200)]));
  await (await fetch(server.origin)).text();
  expect(server.open).toBe(1);
  expect(await settled(before)).not.toEqual(before);
  await connections.close();
  await server.drained();
  expect(await settled(before)).not.toEqual(before);
  await server.close();
  expect(await settled(before)).toEqual(before);
});

test('a response whose body nobody reads is detected', async () => {
  const connections = await ownConnections();
  const server = await startFaultServer(inOrder([respond(200, {}, 'x'.repeat(10_000_000))]));
  const response = await fetch(server.origin);
  expect(await connections.close(20)).toBe('a request is still open');
  await server.close();
  expect(response.status).toBe(200);
});
