import type { Application, Job, Offer } from './index.ts';
import type { AshbyEvent, AshbyWebhook, OtherAshbyEvent } from './webhooks.ts';

// Not executed: `tsc --noEmit` verifies the inferred types.

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
/** Fails to compile unless both types are the same. */
declare function same<A, B>(..._: Same<A, B> extends true ? [] : ['not the same type', A, B]): void;

declare const webhook: AshbyWebhook;

export function byAction(): string {
  switch (webhook.action) {
    case 'candidateHire':
      same<typeof webhook, AshbyEvent<'candidateHire'>>();
      same<typeof webhook.data.application, Application>();
      same<typeof webhook.data.offer, Offer | null | undefined>();
      return webhook.data.application.id;
    case 'jobCreate':
    case 'jobUpdate':
      same<typeof webhook.data.job, Job>();
      return webhook.data.job.id;
    case 'jobPostingDelete':
      return webhook.data.jobPosting.jobId ?? webhook.data.jobPosting.id;
    case 'candidateMerge':
      return `${webhook.data.deletedCandidate.id} is now ${webhook.data.mergedCandidate.id}`;
    case 'interviewScheduleUpdate':
      return webhook.data.interviewSchedule.candidateId ?? webhook.data.interviewSchedule.applicationId ?? '';
    case 'signatureRequestUpdate':
      same<(typeof webhook.data)['relatedEntityType'], unknown>();
      return '';
    // @ts-expect-error Ashby has no event with this name.
    case 'candidateHired':
      return '';
    default:
      return webhook.action;
  }
}

export function newerThanThis(event: OtherAshbyEvent) {
  const action: string = event.action;
  same<typeof event.data, unknown>();
  return action === 'candidateSneeze' ? event.data : undefined;
}
