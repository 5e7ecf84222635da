import * as v from 'valibot';

const mostRecipients = 15;
const attachmentBytes = 2 * 1024 * 1024;

/** What the rules look at of a mail. */
interface Mail {
  readonly to: string;
  readonly cc?: string | undefined;
  readonly bcc?: string | undefined;
  readonly transactional_message_id?: unknown;
  readonly body?: string | undefined;
  readonly subject?: string | undefined;
  readonly from?: string | undefined;
}

/** Whether there is something to send. */
export const hasContent = ({ transactional_message_id: template, body, subject, from }: Mail) =>
  template !== undefined || (body !== undefined && subject !== undefined && from !== undefined);

/** Whether it goes to no more people than Customer.io lets one mail go to. */
export const hasFewRecipients = ({ to, cc, bcc }: Mail) =>
  addressesIn(to) + addressesIn(cc) + addressesIn(bcc) <= mostRecipients;

/** Addresses in a list separated by commas; a comma in a quoted name does not count. */
const addressesIn = (list = '') =>
  list
    .replaceAll(/"[^"]*"/g, '""')
    .split(',')
    .filter((address) => address.trim() !== '').length;

const isBase64 = (text: string) => text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);

/** Bytes of what is written in base64. */
const sizeOf = (text: string) => (text.length / 4) * 3 - (text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0);

/** Files by name, in base64. */
export const Attachments = v.pipe(
  v.record(v.string(), v.pipe(v.string(), v.check(isBase64, 'Expected base64, without line breaks'))),
  v.check(
    (files) => Object.values(files).reduce((bytes, text) => bytes + sizeOf(text), 0) < attachmentBytes,
    'Expected less than 2 MB of attachments in all',
  ),
);
