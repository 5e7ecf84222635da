import { beforeEach, expect, test } from 'vitest';
import { answer, inOrder, startFaultServer } from './fault-server.ts';
import { openHandles, ownConnections, settled } from './open-handles.ts';

// What the test before has closed takes a moment to be gone.
beforeEach(async () => {
  for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
});

test('a timer that was forgotten is noticed', async () => {
  const before = openHandles();
  const timer = setTimeout(() => {}, 60_000);
  expect(await settled(before)).not.toEqual(before);
  clearTimeout(timer);
  expect(await settled(before)).toEqual(before);
});

test('a server and a connection that were forgotten are noticed', async () => {
  const before = openHandles();
  const connections = await ownConnections();
  const server = await startFaultServer(inOrder([answer(200)]));
  await (await fetch(server.origin)).text();
  expect(server.open).toBe(1);
  expect(await settled(before)).not.toEqual(before);
  await connections.close();
  await server.drained();
  expect(await settled(before)).not.toEqual(before);
  await server.close();
  expect(await settled(before)).toEqual(before);
});

test('an answer whose body nobody reads is noticed', async () => {
  const connections = await ownConnections();
  const server = await startFaultServer(inOrder([answer(200, {}, 'x'.repeat(10_000_000))]));
  const response = await fetch(server.origin);
  expect(await connections.close(20)).toBe('a request is still open');
  await server.close();
  expect(response.status).toBe(200);
});
