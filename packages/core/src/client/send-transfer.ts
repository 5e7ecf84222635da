import { attempt } from '../call/attempt.ts';
import { failureOf } from '../call/failure.ts';
import { discard } from '../transport/body.ts';
import { type FinalResponse, sendFollowing } from '../transport/follow-redirects.ts';
import { createRetryBudget } from '../transport/retry-budget.ts';
import { retrying } from '../transport/retrying.ts';
import type { RequestBody } from '../transport/transport.ts';
import { createWaitAllowance } from '../transport/wait-allowance.ts';
import type { Transfer } from './start-transfer.ts';
import { outOfTime, rejected } from './transfer-failure.ts';

/** Sends a transfer until it succeeds or no further attempt makes sense. */
export function sendTransfer(
  transfer: Transfer,
  body?: RequestBody,
  headers: Readonly<Record<string, string>> = {},
): Promise<FinalResponse> {
  const { task, retries, maxWaitMs } = transfer;
  return retrying(
    {
      retries,
      budget: createRetryBudget(),
      deadline: task.deadline,
      waits: createWaitAllowance(maxWaitMs),
      interrupted: (reason) => failureOf(task, reason, 'preparing'),
    },
    async () => {
      try {
        return { value: await sendOnce(transfer, body, headers) };
      } catch (cause) {
        return { error: failureOf(task, cause, 'sending') };
      }
    },
  );
}

async function sendOnce(
  transfer: Transfer,
  body: RequestBody | undefined,
  headers: Readonly<Record<string, string>>,
): Promise<FinalResponse> {
  const { method, url, task, fetch, trustedOrigins, redactor } = transfer;
  const { subject, deadline } = task;
  const request = {
    method,
    url,
    headers,
    body,
    signal: deadline.signal,
    redirects: {
      anywhere: true,
      trustedOrigins,
      // Such an address is often signed: it is a credential itself.
      onLeave: ({ pathname, search }: URL) => redactor.add(`${pathname}${search}`),
    },
  };
  const send = () => {
    const left = transfer.endsAt - performance.now();
    if (left <= 0) throw outOfTime(transfer);
    deadline.startClock(Math.min(deadline.remaining(), left));
    return sendFollowing(request, fetch);
  };
  const response = await attempt(task, async () => send(), discard);
  // Storage responds to a form that has arrived with a redirect to the page of the form.
  if (response.status >= 200 && response.status < 300) return response;
  if (method === 'POST' && response.status === 303) return response;
  discard(response);
  throw rejected(subject, response);
}
