import type { Comment, Issue, PullRequestDetails } from './index.ts';
import type { GithubEvent, GithubWebhook, OtherGithubEvent } from './webhooks.ts';

// Not executed: `tsc --noEmit` verifies the inferred types.

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
/** Fails to compile unless both types are the same. */
declare function same<A, B>(..._: Same<A, B> extends true ? [] : ['not the same type', A, B]): void;

declare const webhook: GithubWebhook;

export function byEvent(): string | undefined {
  switch (webhook.event) {
    case 'issues':
      same<typeof webhook, GithubEvent<'issues'>>();
      same<typeof webhook.payload.issue, Issue>();
      return webhook.payload.action;
    case 'issue_comment':
      same<typeof webhook.payload.comment, Comment>();
      return webhook.payload.comment.body ?? undefined;
    case 'pull_request':
      same<typeof webhook.payload.pull_request, PullRequestDetails>();
      return webhook.payload.repository?.full_name;
    case 'push':
      return webhook.payload.commits?.[0]?.message ?? webhook.payload.ref;
    // @ts-expect-error GitHub has no event with this name.
    case 'issue':
      return '';
    default:
      return webhook.event;
  }
}

export function newerThanThis(event: OtherGithubEvent) {
  const name: string = event.event;
  same<(typeof event.payload)['anything'], unknown>();
  return name === 'sneeze' ? event.payload.action : undefined;
}
