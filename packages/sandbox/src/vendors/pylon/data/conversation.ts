import type { Random } from '../../../engine/random.ts';
import { createTable, type Table } from '../../../engine/table.ts';
import type { Actor } from '../records/base.ts';
import type { EmailInfo, IssueRecord, MessageRecord, ThreadRecord } from '../records/issue.ts';
import { isFromCustomer, planRandom, type TurnKind } from './issue-plan.ts';
import { organisationDomain, supportAddress } from './organisation.ts';
import { paragraph } from './text.ts';
import { acknowledgements, fill, furtherAnswers, furtherQuestions, thanks } from './topics.ts';

/** The messages and threads of an issue, in the order in which they were written. */
export interface Conversation {
  readonly messages: Table<MessageRecord>;
  readonly threads: Table<ThreadRecord>;
}

/** Generates the messages of a generated issue; one from the API has none. */
export function createConversation(issue: IssueRecord, firstUserId: string, email: string | undefined): Conversation {
  const { plan, source } = issue;
  if (!plan) return { messages: createTable(), threads: createTable() };
  const random = planRandom(plan);
  const thread = threadOf(random, issue);
  const customer: Actor = { type: 'contact', id: issue.requester_id ?? '' };
  const agent: Actor = { type: 'user', id: issue.assignee_id ?? firstUserId };
  // An issue that a user opened after a call stays internal: it has no customer-visible message to reply to.
  const isInternal = source === 'manual' || source === 'phone';
  const texts: Readonly<Record<TurnKind, string | readonly string[]>> = { ...plan.story, ...furtherTurns };
  const textOf = (kind: TurnKind) => {
    const text = texts[kind];
    return fill(typeof text === 'string' ? text : random.pick(text), plan.details);
  };
  const messages = plan.turns.map((turn): MessageRecord => {
    const is_private = isInternal || turn.kind === 'note';
    const isCustomer = !is_private && isFromCustomer(turn);
    return {
      id: random.uuid(),
      author: isCustomer ? customer : agent,
      message_html: turn.kind === 'opening' ? issue.body_html : paragraph(textOf(turn.kind)),
      timestamp: turn.at,
      is_private,
      source,
      thread_id: is_private ? thread.id : null,
      email_info: source === 'email' && !is_private ? emailInfo(random, email, isCustomer) : null,
      file_urls: [],
    };
  });
  const threads = messages.some(({ is_private }) => is_private) ? [thread] : [];
  return { messages: createTable({ records: messages }), threads: createTable({ records: threads }) };
}

/** Texts that fit any story. */
const furtherTurns = {
  furtherQuestion: furtherQuestions,
  furtherAnswer: furtherAnswers,
  acknowledgement: acknowledgements,
  thanks,
};

function threadOf(random: Random, { id, source, created_at }: IssueRecord): ThreadRecord {
  const thread = { id: random.uuid(), issue_id: id, name: 'Internal discussion' };
  if (source !== 'slack') return { ...thread, source: null, channel_id: null, thread_id: null };
  const thread_id = `${Math.floor(Date.parse(created_at) / 1000)}.000100`;
  return { ...thread, source, channel_id: 'C0TRIAGE01', thread_id };
}

function emailInfo(random: Random, email: string | undefined, isCustomer: boolean): EmailInfo {
  const address = email ?? 'unknown@mail.example';
  const [from, to] = isCustomer ? [address, supportAddress] : [supportAddress, address];
  const domain = isCustomer ? (address.split('@')[1] ?? 'mail.example') : organisationDomain;
  const message_id = `<${random.hex(24)}@mail.${domain}>`;
  return { from_email: from, to_emails: [to], cc_emails: [], bcc_emails: [], message_id };
}
