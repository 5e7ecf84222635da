import type { Random } from '../../../engine/random.ts';
import type { IssueRecord } from '../records/issue.ts';
import type { EmailInfo, MessageRecord, ThreadRecord } from '../records/message.ts';
import type { PylonStore } from '../store.ts';
import { fromCustomer, planRandom, type Turn } from './issue-plan.ts';
import { organisationDomain, supportAddress } from './organisation.ts';
import { acknowledgements, fill, furtherAnswers, furtherQuestions, thanks } from './topics.ts';

export interface Conversation {
  messages: MessageRecord[];
  threads: ThreadRecord[];
}

/** Writes the messages of a generated issue; one that came in over the API has none of them. */
export function createConversation(issue: IssueRecord, store: PylonStore): Conversation {
  const { plan } = issue;
  if (!plan) return { messages: [], threads: [] };
  const random = planRandom(plan);
  const thread: ThreadRecord = {
    id: random.uuid(),
    issue_id: issue.id,
    name: 'Internal discussion',
    ...(issue.source === 'slack'
      ? {
          source: 'slack',
          channel_id: 'C0TRIAGE01',
          thread_id: `${Math.floor(Date.parse(issue.created_at) / 1000)}.000100`,
        }
      : { source: null, channel_id: null, thread_id: null }),
  };
  const requester = issue.requester_id ?? '';
  const agent = issue.assignee_id ?? store.users.all()[0]?.id ?? '';
  const { story } = plan;
  const texts: Readonly<Record<Turn['kind'], () => string>> = {
    opening: () => story.opening,
    question: () => story.question,
    answer: () => story.answer,
    furtherQuestion: () => random.pick(furtherQuestions),
    furtherAnswer: () => random.pick(furtherAnswers),
    acknowledgement: () => random.pick(acknowledgements),
    resolution: () => story.resolution,
    thanks: () => random.pick(thanks),
    note: () => story.note,
  };

  const messages = plan.turns.map(({ kind, at }): MessageRecord => {
    // What somebody opened by hand after a call stays internal: it has no customer-visible message to reply to.
    const isPrivate = kind === 'note' || issue.source === 'manual' || issue.source === 'phone';
    const isCustomer = !isPrivate && fromCustomer.has(kind);
    return {
      id: random.uuid(),
      author: isCustomer ? { type: 'contact', id: requester } : { type: 'user', id: agent },
      message_html: kind === 'opening' ? issue.body_html : `<p>${fill(texts[kind](), plan.details)}</p>`,
      timestamp: at,
      is_private: isPrivate,
      source: issue.source,
      thread_id: isPrivate ? thread.id : null,
      email_info:
        issue.source === 'email' && !isPrivate
          ? emailInfo(random, store.contacts.get(requester)?.email, isCustomer)
          : null,
      file_urls: [],
    };
  });
  return { messages, threads: messages.some(({ is_private }) => is_private) ? [thread] : [] };
}

function emailInfo(random: Random, customer: string | null | undefined, isCustomer: boolean): EmailInfo {
  const address = customer ?? 'unknown@mail.example';
  return {
    from_email: isCustomer ? address : supportAddress,
    to_emails: [isCustomer ? supportAddress : address],
    cc_emails: [],
    bcc_emails: [],
    message_id: `<${random.hex(24)}@mail.${isCustomer ? (address.split('@')[1] ?? 'mail.example') : organisationDomain}>`,
  };
}
