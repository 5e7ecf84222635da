import * as v from 'valibot';
import { supportAddress } from '../data/organisation.ts';
import { oneOf, required, texts } from '../fields.ts';
import type { AccountRecord, ContactRecord } from '../records/account.ts';
import type { EmailInfo } from '../records/issue.ts';
import { invalid } from '../rejection.ts';
import type { PylonStore } from '../store.ts';

/** The destination of a new issue's first message. */
export interface Destination {
  /** Only users can see it. */
  readonly isInternal: boolean;
  readonly source: string;
  readonly emailInfo: EmailInfo | null;
}

const kind = <const D extends string, const E extends v.ObjectEntries>(destination: D, entries: E) =>
  v.object({ destination: v.literal(destination), ...entries });

/** `destination_metadata`, with the required fields of each destination. */
export const destination = v.variant(
  'destination',
  [
    kind('email', {
      /** The sender's address, not the recipient's. */
      email: required,
      email_ccs: v.optional(texts, []),
      email_bccs: v.optional(texts, []),
    }),
    kind('sms', { from_sms_phone_number_id: required }),
    kind('whatsapp', {
      whatsapp_app_id: required,
      whatsapp_message_template_name: required,
      whatsapp_message_template_language: required,
    }),
    v.object({ destination: oneOf(['internal', 'slack', 'in_app_chat']) }),
  ],
  'one of internal, slack, email, in_app_chat, sms, whatsapp',
);

interface Parties {
  readonly account: AccountRecord | undefined;
  readonly requester: ContactRecord | undefined;
}

export function destinationOf(
  metadata: v.InferOutput<typeof destination>,
  { account, requester }: Parties,
  store: PylonStore,
): Destination {
  const given = metadata.destination;
  if ((given === 'sms' || given === 'whatsapp') && !requester?.primary_phone_number) {
    throw invalid(`Destination ${given} requires a requester with a phone number`);
  }
  if (given === 'slack' && !account?.channels.some((channel) => channel.source === 'slack')) {
    throw invalid('The account is not connected to a Slack channel');
  }
  const source = given === 'internal' ? 'manual' : given === 'in_app_chat' ? 'chat_widget' : given;
  const emailInfo = given === 'email' ? emailInfoOf(metadata, requester, store) : null;
  return { isInternal: given === 'internal', source, emailInfo };
}

function emailInfoOf(
  { email, email_ccs, email_bccs }: Extract<v.InferOutput<typeof destination>, { readonly destination: 'email' }>,
  requester: ContactRecord | undefined,
  { random }: PylonStore,
): EmailInfo {
  if (email !== supportAddress) throw invalid(`No email app is configured for ${email}`);
  if (!requester?.email) throw invalid('Destination email requires a requester with an email');
  return {
    from_email: email,
    to_emails: [requester.email],
    cc_emails: email_ccs,
    bcc_emails: email_bccs,
    message_id: `<${random.hex(24)}@mail.${email.split('@')[1] ?? ''}>`,
  };
}
