import * as v from 'valibot';
import { given } from '../../../engine/crud.ts';
import { changedFields, customFields } from '../custom-fields.ts';
import { clearableReference, clearableTime, flag, integer, objects, required, texts } from '../fields.ts';
import type { PylonBody, PylonRoutes } from '../pylon-body.ts';
import { externalIssue } from '../records/base.ts';
import type { IssueRecord } from '../records/issue.ts';
import { duplicate, invalid } from '../rejection.ts';
import type { PylonStore } from '../store.ts';
import { assignmentFields, authorFields, authorFrom, highestNumber, newIssue, stateChange } from './issue-fields.ts';
import { issueView } from './issue-view.ts';
import { addMessage, noteThread } from './messages.ts';

const message = {
  ...authorFields,
  body_html: required,
  is_private: flag,
  created_at: v.optional(clearableTime, ''),
  attachment_urls: v.optional(texts, []),
};
const messages = v.pipe(objects(message), v.minLength(1, 'a list of at least one message'));

type ImportedMessages = v.InferOutput<typeof messages>;

/** Creates the import routes. Times may be in the past, and nothing is sent. */
export function importRoutes(store: PylonStore): PylonRoutes {
  const schema = v.object({
    ...assignmentFields(store),
    title: required,
    state: required,
    issue_number: v.optional(integer),
    messages,
    account_id: v.optional(clearableReference(store.accounts, 'Account')),
    requester_id: v.optional(clearableReference(store.contacts, 'Contact')),
    custom_fields: customFields(store, 'issue'),
    attachment_urls: v.optional(texts, []),
    external_issues: v.optional(objects({ source: required, external_issue_id: required }), []),
    created_at: v.optional(clearableTime, ''),
    updated_at: v.optional(clearableTime, ''),
    first_response_time: v.optional(clearableTime, ''),
    resolution_time: v.optional(clearableTime, ''),
  });
  const issueFrom = (input: v.InferOutput<typeof schema>): IssueRecord => {
    const { title, state, issue_number, messages: written, external_issues, resolution_time, ...rest } = input;
    const issue = newIssue(store, { title, body_html: written[0]?.body_html ?? '' });
    const created_at = rest.created_at ?? store.now();
    const updated_at = rest.updated_at ?? store.now();
    return {
      ...issue,
      ...given(rest),
      ...stateChange(state, issue, updated_at),
      attachment_urls: rest.attachment_urls.filter(isPublic),
      number: numberFrom(issue_number, store) ?? issue.number,
      external_issues: external_issues.map((other) => externalIssue(other.source, other.external_issue_id)),
      custom_fields: changedFields({}, rest.custom_fields),
      resolution_time: state === 'closed' ? (resolution_time ?? updated_at) : null,
      latest_message_time: latestOf(written, created_at, store),
      created_at,
      updated_at,
    };
  };
  return {
    'POST /import/issues': (request) => {
      const input = store.style.input(request, schema);
      const add = adderOf(input.messages, store);
      const issue = store.issues.insert(issueFrom(input));
      add(issue);
      return response(issue, [input, ...input.messages], store);
    },
    'POST /import/issues/{id}/messages': (request) => {
      const issue = store.findIssue(request.params.id);
      const input = store.style.input(request, v.object({ messages }));
      adderOf(input.messages, store)(issue);
      const latest_message_time = latestOf(input.messages, issue.latest_message_time, store);
      const changed = store.issues.put({ ...issue, latest_message_time, updated_at: store.now() });
      return response(changed, input.messages, store);
    },
  };
}

/** Validates the authors of messages and returns a function that adds the messages to an issue, oldest first. */
function adderOf(given: ImportedMessages, store: PylonStore): (issue: IssueRecord) => void {
  const ready = given
    .map((one) => ({ ...one, author: authorFrom(one, store), timestamp: one.created_at ?? store.now() }))
    .sort((a, b) => Date.parse(a.timestamp) - Date.parse(b.timestamp));
  return (issue) => {
    for (const { author, timestamp, body_html, is_private, attachment_urls } of ready) {
      const thread_id = is_private ? threadFor(issue, store) : null;
      const file_urls = attachment_urls.filter(isPublic);
      addMessage(store, issue, { author, timestamp, message_html: body_html, is_private, thread_id, file_urls });
    }
  };
}

function threadFor(issue: IssueRecord, store: PylonStore): string {
  return (store.conversationOf(issue).threads.all().at(-1) ?? noteThread(store, issue)).id;
}

function latestOf(given: ImportedMessages, otherwise: string, store: PylonStore): string {
  const times = given.map(({ created_at }) => created_at ?? store.now());
  return [otherwise, ...times].sort().at(-1) ?? otherwise;
}

/** Accepts only public https URLs, because the vendor does not document the conditions for attachments. */
function isPublic(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === 'https:' && !/^(localhost|[\d.]+|\[.*\])$/.test(url.hostname);
}

/** Returns warnings for skipped attachments only. */
function response(
  issue: IssueRecord,
  given: readonly { readonly attachment_urls: readonly string[] }[],
  store: PylonStore,
): PylonBody {
  const data = issueView(issue, store);
  const skipped = given.flatMap(({ attachment_urls }) => attachment_urls).filter((address) => !isPublic(address));
  return skipped.length === 0 ? { data } : { data, warnings: { skipped_attachments: skipped } };
}

/** Validates an imported number, which must be unused and lower than Pylon's next numbers. */
function numberFrom(number: number | undefined, store: PylonStore): number | undefined {
  if (number === undefined) return undefined;
  const other = store.issues.find((issue) => issue.number === number);
  if (other) throw duplicate(`Issue number already exists: ${number}`, other.id);
  if (number < 1 || number > highestNumber(store)) {
    throw invalid('issue_number must be positive and lower than the current issue number');
  }
  return number;
}
