import { supportAddress } from '../data/organisation.ts';
import type { Input } from '../input.ts';
import type { AccountRecord } from '../records/account.ts';
import type { ContactRecord } from '../records/contact.ts';
import type { EmailInfo } from '../records/message.ts';
import { invalid } from '../rejection.ts';
import type { PylonStore } from '../store.ts';

/** Where the first message of a new issue goes. */
export interface Destination {
  /** Nobody outside gets to see it. */
  readonly isInternal: boolean;
  readonly source: string;
  readonly emailInfo: EmailInfo | null;
}

const sources: Readonly<Record<string, string>> = {
  internal: 'manual',
  slack: 'slack',
  email: 'email',
  in_app_chat: 'chat_widget',
  sms: 'sms',
  whatsapp: 'whatsapp',
};

/** Reads `destination_metadata` with the requirements of each destination; without it the message is internal. */
export function destinationFrom(
  input: Input,
  parties: { readonly account: AccountRecord | undefined; readonly requester: ContactRecord | undefined },
  store: PylonStore,
): Destination {
  const metadata = input.object('destination_metadata');
  if (!metadata) return { isInternal: true, source: 'manual', emailInfo: null };
  const destination = metadata.required('destination');
  const source = Object.hasOwn(sources, destination) ? sources[destination] : undefined;
  if (source === undefined) throw invalid(`Invalid destination: ${destination}`);
  if (destination === 'sms') metadata.required('from_sms_phone_number_id');
  if (destination === 'whatsapp') {
    for (const field of ['whatsapp_app_id', 'whatsapp_message_template_name', 'whatsapp_message_template_language']) {
      metadata.required(field);
    }
  }
  if ((destination === 'sms' || destination === 'whatsapp') && !parties.requester?.primary_phone_number) {
    throw invalid(`Destination ${destination} requires a requester with a phone number`);
  }
  if (destination === 'slack' && !parties.account?.channels.some((channel) => channel.source === 'slack')) {
    throw invalid('The account is not connected to a Slack channel');
  }
  const emailInfo = destination === 'email' ? emailInfoFrom(metadata, parties.requester, store) : null;
  return { isInternal: destination === 'internal', source, emailInfo };
}

/** `email` is the address that is written from, not the recipient's. */
function emailInfoFrom(metadata: Input, requester: ContactRecord | undefined, store: PylonStore): EmailInfo {
  const from = metadata.required('email');
  if (from !== supportAddress) throw invalid(`No email app is configured for ${from}`);
  if (!requester?.email) throw invalid('Destination email requires a requester with an email');
  return {
    from_email: from,
    to_emails: [requester.email],
    cc_emails: metadata.texts('email_ccs') ?? [],
    bcc_emails: metadata.texts('email_bccs') ?? [],
    message_id: `<${store.random.hex(24)}@mail.${from.split('@')[1] ?? ''}>`,
  };
}
