import { planRandom } from '../data/issue-plan.ts';
import { organisationDomain } from '../data/organisation.ts';
import { fill } from '../data/topics.ts';
import type { PylonRoutes } from '../pylon-body.ts';
import type { IssueRecord } from '../records/issue.ts';
import type { PylonStore } from '../store.ts';
import { findIssue } from './find-issue.ts';

const ourNumber = '15550100000';

export function voiceCallRoutes(store: PylonStore): PylonRoutes {
  return {
    'GET /issues/{id}/voice-calls': ({ params }) => {
      const issue = findIssue(store, params.id);
      return { data: issue.source === 'phone' ? [voiceCall(issue, store)] : [] };
    },
  };
}

/** The call that an issue from the phone began with; what is said in it fits the issue. */
function voiceCall(issue: IssueRecord, store: PylonStore): Record<string, unknown> {
  const plan = issue.plan;
  const random = plan && planRandom({ ...plan, seed: plan.seed + 1 });
  const caller = issue.requester_id === null ? undefined : store.contacts.get(issue.requester_id);
  const id = random?.uuid() ?? issue.id;
  const segments = plan
    ? [
        ['Agent', 'Kestrel Cloud support, how can I help you?'],
        ['Caller', fill(plan.story.opening, plan.details)],
        ['Agent', fill(plan.story.question, plan.details)],
        ['Caller', fill(plan.story.answer, plan.details)],
        ['Agent', 'Thank you. I am opening a ticket for this; you will hear from us by mail.'],
      ].map(([speaker, text]) => ({ speaker, text }))
    : [];
  return {
    id,
    from_phone_number: caller?.primary_phone_number ?? '15550199999',
    to_phone_number: ourNumber,
    duration_sec: random?.int(140, 900) ?? 0,
    created_at: issue.created_at,
    recordings: [
      {
        id: random?.uuid() ?? issue.id,
        download_url: `https://assets.${organisationDomain}/recordings/${id}.mp3?expires_in=3600`,
        transcript_segments: segments,
      },
    ],
  };
}
