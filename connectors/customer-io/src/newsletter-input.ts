import { doc, EpochSeconds } from '@agent-connectors/core';
import * as v from 'valibot';
import { atMostKilobytes } from './byte-size.ts';
import { givenIn, Text, WholeNumber } from './fields.ts';
import { NewsletterAudience } from './newsletter-audience.ts';
import { type ShapeRule, shapeProblem } from './shape-rule.ts';

/** Sending rate of a newsletter, on any channel. */
export const sendRate = {
  rate_limit_email_rate: doc(
    v.optional(v.pipe(WholeNumber, v.minValue(1))),
    'Maximum number of messages per period, on any channel despite its name. Requires rate_limit_time_period.',
  ),
  rate_limit_time_period: doc(
    v.optional(v.picklist([60, 3600, 86_400])),
    'Length of the period in seconds: a minute, an hour or a day. Requires rate_limit_email_rate.',
  ),
  rate_limit_spread: doc(
    v.optional(v.boolean()),
    'Spread messages evenly over the period, instead of sending as fast as the rate allows.',
  ),
};

interface SendRate {
  readonly rate_limit_email_rate?: number | undefined;
  readonly rate_limit_time_period?: number | undefined;
}

/** Returns whether both parts of a rate limit are given, or neither. */
export const hasCompleteRate = ({ rate_limit_email_rate: rate, rate_limit_time_period: period }: SendRate) =>
  (rate === undefined) === (period === undefined);

export const incompleteRate = 'Expected rate_limit_email_rate and rate_limit_time_period together';

const isJsonObject = (text: string) => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
};

/** An object as JSON text. */
export const JsonText: v.GenericSchema<string> = v.pipe(
  v.string(),
  v.check(isJsonObject, 'Expected an object as JSON text'),
);

/** Required and optional content by channel. */
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
    'Channel. twilio is SMS. It decides which of the content fields are required.',
  ),
  recipients: doc(NewsletterAudience, 'Filter that selects the recipients.'),
  send_now: doc(v.optional(v.boolean()), 'Send it at once. Not with scheduled_at. Without both, it stays a draft.'),
  scheduled_at: doc(
    v.optional(EpochSeconds),
    'When to send it (RFC 3339, or Unix seconds), in the future. Not with send_now.',
  ),
  subscription_topic_id: doc(
    v.optional(WholeNumber),
    'ID of the topic. Only its subscribers receive the newsletter. Required if the workspace has a subscription center.',
  ),
};

const contents = {
  subject: doc(v.optional(v.string()), 'email: subject, required. push: title; it or body is required.'),
  body: doc(v.optional(v.string()), 'email: HTML. twilio: text. push: text. webhook: request body. Supports Liquid.'),
  preheader_text: doc(v.optional(v.string()), 'email: preview text that an inbox shows next to the subject.'),
  body_plain: doc(v.optional(v.string()), 'email: plain text, instead of the one generated from body.'),
  layout_id: doc(
    v.optional(WholeNumber),
    "email: ID of the layout, which is in the layout's URL in Customer.io. Default: the workspace's default layout.",
  ),
  from: doc(
    v.optional(v.string()),
    'email: sender as `Name <mail@example.com>`, with an address from sender_identities. Not with from_id. Without both: the oldest verified sender.',
  ),
  from_id: doc(v.optional(WholeNumber), 'email: ID of the sender identity. Not with from.'),
  body_json: doc(
    v.optional(JsonText),
    'The message as an object in JSON text. in_app: message_id, carta_content, display, priority, expiration, …. inbox: topics, type, properties, expiration. Without expiration it is shown for 30 days.',
  ),
  request_method: doc(v.optional(v.picklist(['DELETE', 'GET', 'POST', 'PUT', 'PATCH'])), 'webhook: HTTP method.'),
  url: doc(v.optional(v.pipe(v.string(), v.url('Expected a URL'))), 'webhook: URL to call.'),
};

interface NewNewsletter extends SendRate {
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
  return hasCompleteRate(input) ? undefined : incompleteRate;
}

/** Returns the schema of a new newsletter with its content. */
// A function, so that applications that create no newsletters do not pay for it.
// @__NO_SIDE_EFFECTS__
export function newsletterInput() {
  return v.pipe(
    v.strictObject({ ...common, ...contents, ...sendRate }),
    v.rawCheck(({ dataset, addIssue }) => {
      const message = dataset.typed ? problemOf(dataset.value) : undefined;
      if (message !== undefined) addIssue({ message });
    }),
    atMostKilobytes(1024),
  );
}
