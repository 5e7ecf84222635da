import * as v from 'valibot';

const maxRecipients = 15;
const attachmentBytes = 2 * 1024 * 1024;

/** The fields of an email that the rules read. */
interface Mail {
  readonly to: string;
  readonly cc?: string | undefined;
  readonly bcc?: string | undefined;
  readonly transactional_message_id?: unknown;
  readonly body?: string | undefined;
  readonly subject?: string | undefined;
  readonly from?: string | undefined;
}

/** Returns whether an email has content. */
export const hasContent = ({ transactional_message_id: template, body, subject, from }: Mail) =>
  template !== undefined || (body !== undefined && subject !== undefined && from !== undefined);

/** Returns whether an email has no more recipients than Customer.io allows. */
export const hasAllowedRecipients = ({ to, cc, bcc }: Mail) =>
  addressesIn(to) + addressesIn(cc) + addressesIn(bcc) <= maxRecipients;

/** Counts the addresses in a list separated by commas. A comma in a quoted name does not count. */
const addressesIn = (list = '') =>
  list
    .replaceAll(/"[^"]*"/g, '""')
    .split(',')
    .filter((address) => address.trim() !== '').length;

const isBase64 = (text: string) => text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);

/** Returns the size in bytes of base64 data. */
const sizeOf = (text: string) => (text.length / 4) * 3 - (text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0);

/** Files in base64, by name. */
export const Attachments = v.pipe(
  v.record(v.string(), v.pipe(v.string(), v.check(isBase64, 'Expected base64, without line breaks'))),
  v.check(
    (files) => Object.values(files).reduce((bytes, text) => bytes + sizeOf(text), 0) < attachmentBytes,
    'Expected less than 2 MB of attachments in total',
  ),
);
