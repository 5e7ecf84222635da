import type { WaitEvent } from '@agent-connectors/core';
import type { ServerContext } from '@modelcontextprotocol/server';
import { expect, it } from 'vitest';
import { createProgressReporter } from './progress.ts';

interface Params {
  readonly progress: number;
  readonly total?: number;
  readonly message: string;
}

/** Returns a reporter and what it sends to a client. */
function reporter(progressToken?: number) {
  const sent: Params[] = [];
  const mcpReq = {
    _meta: progressToken === undefined ? undefined : { progressToken },
    notify: async ({ params }: { params: Params }) => void sent.push(params),
  };
  return { sent, reporter: createProgressReporter({ mcpReq } as unknown as ServerContext) }; // the parts that are read
}
const wait = (waitMs: number): WaitEvent => ({
  callId: '1',
  connector: 'pylon',
  entity: 'tags',
  action: 'list',
  attempt: 1,
  reason: 'limit',
  waitMs,
});

it('progress increases with every notification, also while calls wait or run side by side', () => {
  const { sent, reporter: progress } = reporter(0);
  progress.waiting(wait(5000));
  progress.waiting(wait(1500));
  progress.read({ records: 100, pages: 1, total: 300 });
  progress.waiting(wait(2000));
  progress.read({ records: 50, pages: 1 });
  progress.read({ records: 200, pages: 2, total: 150 });
  const values = sent.map((params) => params.progress);
  expect(values).toEqual([...new Set(values)].toSorted((a, b) => a - b));
  expect(sent.map(({ message }) => message)).toEqual([
    'waiting 5 s for the rate limit of pylon',
    'waiting 2 s for the rate limit of pylon',
    '100 records, 1 page',
    'waiting 2 s for the rate limit of pylon',
    '50 records, 1 page',
    '200 records, 2 pages',
  ]);
  // A total that is less than what was read is none.
  expect(sent.map(({ total }) => total)).toEqual([undefined, undefined, 300, undefined, undefined, undefined]);
});

it('short waits are not reported, and nothing is sent to a client that has not asked', () => {
  const asked = reporter(1);
  asked.reporter.waiting(wait(999));
  const silent = reporter();
  silent.reporter.read({ records: 1, pages: 1 });
  expect([asked.sent, silent.sent]).toEqual([[], []]);
});
