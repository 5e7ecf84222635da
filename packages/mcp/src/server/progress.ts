import type { WaitEvent } from '@agent-connectors/core';
import type { Progress } from '@agent-connectors/tools';
import type { ServerContext } from '@modelcontextprotocol/server';

/** Tells a client how far a call has come. */
export interface ProgressReporter {
  read(progress: Progress): void;
  waiting(event: WaitEvent): void;
}

/** Shorter waits are not reported. */
const shortestWaitMs = 1000;

/** Creates the reporter of a call. It sends nothing unless the client has asked for progress. */
export function createProgressReporter({ mcpReq }: ServerContext): ProgressReporter {
  const progressToken = mcpReq._meta?.progressToken;
  let last = 0;
  const send = (records: number, total: number | undefined, message: string) => {
    if (progressToken === undefined) return;
    // Progress has to increase with every notification, also while nothing was read.
    last = records > last ? records : last + 0.001;
    const params = { progressToken, progress: last, ...(total !== undefined && total >= last && { total }), message };
    // A client that is gone needs no progress.
    mcpReq.notify({ method: 'notifications/progress', params }).catch(() => {});
  };
  return {
    read: ({ records, pages, total }) =>
      send(records, total, `${records} records, ${pages} ${pages === 1 ? 'page' : 'pages'}`),
    waiting({ connector, waitMs }) {
      if (waitMs >= shortestWaitMs)
        send(0, undefined, `waiting ${Math.ceil(waitMs / 1000)} s for the rate limit of ${connector}`);
    },
  };
}
