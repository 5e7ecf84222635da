import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import { atMostKilobytes } from './byte-size.ts';
import { givenIn, Text, UnixTime, WholeNumber } from './fields.ts';
import { NewsletterAudience } from './newsletter-audience.ts';
import { type ShapeRule, shapeProblem } from './shape-rule.ts';

/** How fast a newsletter goes out, over whichever channel. */
export const pace = {
  rate_limit_email_rate: doc(
    v.optional(v.pipe(WholeNumber, v.minValue(1))),
    'Most messages in a period, of any channel in spite of its name; with rate_limit_time_period.',
  ),
  rate_limit_time_period: doc(
    v.optional(v.picklist([60, 3600, 86_400])),
    'Length of the period in seconds: a minute, an hour or a day; with rate_limit_email_rate.',
  ),
  rate_limit_spread: doc(
    v.optional(v.boolean()),
    'Spread messages evenly over the period, in place of sending as fast as it allows.',
  ),
};

interface Pace {
  readonly rate_limit_email_rate?: number | undefined;
  readonly rate_limit_time_period?: number | undefined;
}

/** Whether both halves of a limit are there, or neither. */
export const isWholePace = ({ rate_limit_email_rate: rate, rate_limit_time_period: period }: Pace) =>
  (rate === undefined) === (period === undefined);

export const halfPace = 'Expected rate_limit_email_rate and rate_limit_time_period together';

const isJsonObject = (text: string) => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
};

/** An object that travels as text. */
export const JsonText: v.GenericSchema<string> = v.pipe(
  v.string(),
  v.check(isJsonObject, 'Expected an object as JSON text'),
);

/** What each channel's message is made of. */
const rules: Readonly<Record<string, ShapeRule>> = {
  email: { needs: ['subject', 'body'], takes: ['preheader_text', 'body_plain', 'layout_id', 'from', 'from_id'] },
  twilio: { needs: ['body'] },
  push: { needs: [], takes: ['subject', 'body'] },
  in_app: { needs: ['body_json'] },
  webhook: { needs: ['body', 'request_method', 'url'] },
  inbox: { needs: ['body_json'] },
};

const common = {
  name: doc(v.pipe(Text, v.maxLength(190)), 'Name of the newsletter, at most 190 characters.'),
  type: doc(
    v.picklist(['email', 'twilio', 'push', 'in_app', 'webhook', 'inbox']),
    'Channel; twilio is SMS. It decides which of the contents below are needed.',
  ),
  recipients: doc(NewsletterAudience, 'Whom it goes to.'),
  send_now: doc(v.optional(v.boolean()), 'Send it at once; not with scheduled_at. Neither: it stays a draft.'),
  scheduled_at: doc(v.optional(UnixTime), 'When to send it, unix seconds, in the future; not with send_now.'),
  subscription_topic_id: doc(
    v.optional(WholeNumber),
    'Topic it belongs to: only its subscribers get it. Needed where the workspace has a subscription center.',
  ),
};

const contents = {
  subject: doc(v.optional(v.string()), 'email (needed): subject. push: title; it or body is needed.'),
  body: doc(v.optional(v.string()), 'email: HTML. twilio: text. push: text. webhook: what is sent. With Liquid.'),
  preheader_text: doc(v.optional(v.string()), 'email: what a mailbox shows beside the subject.'),
  body_plain: doc(v.optional(v.string()), 'email: plain text, in place of the one that is made from body.'),
  layout_id: doc(v.optional(WholeNumber), "email: layout; the workspace's default unless told."),
  from: doc(
    v.optional(v.string()),
    'email: sender as `Name <mail@example.com>`, an address of sender_identities; not with from_id. Neither: the oldest verified one.',
  ),
  from_id: doc(v.optional(WholeNumber), 'email: id of the sender identity; not with from.'),
  body_json: doc(
    v.optional(JsonText),
    'in_app (message_id, carta_content, display, priority, expiration, …) and inbox (topics, type, properties, expiration): the message, an object as JSON text. Without expiration it is shown for 30 days.',
  ),
  request_method: doc(v.optional(v.picklist(['DELETE', 'GET', 'POST', 'PUT', 'PATCH'])), 'webhook: HTTP method.'),
  url: doc(v.optional(v.pipe(v.string(), v.url('Expected an address'))), 'webhook: address to call.'),
};

interface NewNewsletter extends Pace {
  readonly type: string;
  readonly subject?: string | undefined;
  readonly body?: string | undefined;
  readonly from?: string | undefined;
  readonly from_id?: number | undefined;
  readonly send_now?: boolean | undefined;
  readonly scheduled_at?: number | undefined;
}

function problemOf(input: NewNewsletter): string | undefined {
  const { type, subject, body, from, from_id, send_now, scheduled_at } = input;
  const given = givenIn(input).filter((name) => name in contents);
  const problem = shapeProblem(rules[type] ?? { needs: [] }, given, `type '${type}'`);
  if (problem !== undefined) return `Expected ${problem}`;
  if (type === 'push' && (subject ?? body) === undefined) return "Expected `subject` or `body` with type 'push'";
  if (from !== undefined && from_id !== undefined) return 'Expected either `from` or `from_id`';
  if (send_now && scheduled_at !== undefined) return 'Expected either `send_now` or `scheduled_at`';
  return isWholePace(input) ? undefined : halfPace;
}

/** A newsletter to be made, with its contents. */
// A function: an application that makes none does not pay for it.
// @__NO_SIDE_EFFECTS__
export function newsletterInput() {
  return v.pipe(
    v.strictObject({ ...common, ...contents, ...pace }),
    v.rawCheck(({ dataset, addIssue }) => {
      const message = dataset.typed ? problemOf(dataset.value) : undefined;
      if (message !== undefined) addIssue({ message });
    }),
    atMostKilobytes(1024),
  );
}
