import { planRandom } from '../data/issue-plan.ts';
import { fill } from '../data/topics.ts';
import { inputOf } from '../input.ts';
import { firstText } from '../named-ids.ts';
import type { PylonRoutes } from '../pylon-body.ts';
import type { IssueRecord } from '../records/issue.ts';
import type { PylonStore } from '../store.ts';
import { findIssue } from './find-issue.ts';
import { newMessage, noteThread } from './message-input.ts';

/** What is written for an issue without being sent to anybody. */
export function issueDraftRoutes(store: PylonStore): PylonRoutes {
  return {
    // No published operation lists AI agents, so any ID is one.
    'POST /issues/{id}/ai-response': (request) => {
      const issue = findIssue(store, request.params.id);
      const input = inputOf(request);
      input.required('ai_agent_id');
      const response_html = answerFor(issue);
      if (input.flag('post_as_internal_note')) addNote(store, issue, response_html);
      return { response_html, response_valid: issue.plan !== undefined };
    },
    // Added after July 2026: the body is not documented. Any object is taken; the answer is that of reply and note.
    'POST /issues/{id}/draft-reply': (request) => {
      const issue = findIssue(store, request.params.id);
      const text = firstText(inputOf(request).raw, ['body_html', 'draft_html', 'html', 'body', 'text']) ?? '';
      store.issues.update(issue.id, { draft_reply_html: text });
      return { data: { id: store.random.uuid(), issue_id: issue.id } };
    },
  };
}

/** The agent knows how the generated issues end; it has nothing to say about others. */
function answerFor({ plan }: IssueRecord): string {
  if (!plan) return '<p>I could not find an answer to this in the knowledge base.</p>';
  const opening = planRandom(plan).pick(['Thanks for the details.', 'Thank you for reaching out.']);
  return `<p>${opening} ${fill(plan.story.resolution, plan.details)}</p>`;
}

function addNote(store: PylonStore, issue: IssueRecord, html: string): void {
  const timestamp = store.now();
  store.conversationOf(issue).messages.push(
    newMessage(store, {
      author: { type: 'user', id: store.tokenUserId },
      message_html: html,
      timestamp,
      is_private: true,
      source: issue.source,
      thread_id: noteThread(store, issue, 'Internal notes').id,
      email_info: null,
      file_urls: [],
    }),
  );
  store.issues.update(issue.id, { updated_at: timestamp });
}
