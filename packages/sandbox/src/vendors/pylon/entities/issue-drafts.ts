import * as v from 'valibot';
import { planRandom } from '../data/issue-plan.ts';
import { organisationDomain } from '../data/organisation.ts';
import { fill } from '../data/topics.ts';
import { anyBody, flag, required } from '../fields.ts';
import { firstText } from '../named-ids.ts';
import type { IssueRecord } from '../records/issue.ts';
import type { PylonRoutes, PylonStore } from '../store.ts';
import { addMessage, noteThread } from './messages.ts';

const aiResponse = v.object({ ai_agent_id: required, post_as_internal_note: v.optional(flag, false) });

/** Creates the routes of drafts, AI responses and voice calls. */
export function issueDraftRoutes(store: PylonStore): PylonRoutes {
  const { issues, random } = store;
  return {
    // No published operation lists AI agents, so any id is accepted.
    'POST /issues/{id}/ai-response': (request) => {
      const issue = store.findIssue(request.params.id);
      const { post_as_internal_note } = store.style.input(request, aiResponse);
      const response_html = responseTo(issue);
      if (post_as_internal_note) {
        const author = { type: 'user' as const, id: store.tokenUserId };
        const thread_id = noteThread(store, issue).id;
        addMessage(store, issue, { author, message_html: response_html, is_private: true, thread_id });
        issues.update(issue.id, { updated_at: store.now() });
      }
      return { response_html, response_valid: issue.plan !== null };
    },
    // Added after July 2026. The body is not documented, so any object is accepted; the response is that of reply and note.
    'POST /issues/{id}/draft-reply': (request) => {
      const { id } = store.findIssue(request.params.id);
      const names = ['body_html', 'draft_html', 'html', 'body', 'text'];
      issues.update(id, { draft_reply_html: firstText(store.style.input(request, anyBody), names) ?? '' });
      return { data: { id: random.uuid(), issue_id: id } };
    },
    'GET /issues/{id}/voice-calls': ({ params }) => {
      const issue = store.findIssue(params.id);
      return { data: issue.source === 'phone' ? [voiceCall(issue, store)] : [] };
    },
  };
}

/** Returns the AI agent's response: the solution of a generated issue, and nothing useful for others. */
function responseTo({ plan }: IssueRecord): string {
  if (!plan) return '<p>I could not find an answer to this in the knowledge base.</p>';
  const opening = planRandom(plan).pick(['Thanks for the details.', 'Thank you for reaching out.']);
  return `<p>${opening} ${fill(plan.story.resolution, plan.details)}</p>`;
}

/** Returns the call with which a phone issue began; its transcript fits the issue. */
function voiceCall({ id: issueId, plan, requester_id, created_at }: IssueRecord, { contacts }: PylonStore): object {
  const random = plan && planRandom({ ...plan, seed: plan.seed + 1 });
  const id = random?.uuid() ?? issueId;
  const lines = plan && [
    ['Agent', 'Kestrel Cloud support, how can I help you?'],
    ['Caller', fill(plan.story.opening, plan.details)],
    ['Agent', fill(plan.story.question, plan.details)],
    ['Caller', fill(plan.story.answer, plan.details)],
    ['Agent', 'Thank you. I am opening a ticket for this; you will hear from us by mail.'],
  ];
  const recording = {
    id: random?.uuid() ?? issueId,
    download_url: `https://assets.${organisationDomain}/recordings/${id}.mp3?expires_in=3600`,
    transcript_segments: (lines ?? []).map(([speaker, text]) => ({ speaker, text })),
  };
  return {
    id,
    from_phone_number: contacts.get(requester_id ?? '')?.primary_phone_number ?? '15550199999',
    to_phone_number: '15550100000',
    duration_sec: random?.int(140, 900) ?? 0,
    created_at,
    recordings: [recording],
  };
}
