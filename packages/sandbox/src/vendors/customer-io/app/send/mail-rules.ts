import type { Fields } from '../../fields.ts';
import { rejectSend } from '../../rejections.ts';

const limit = 2 * 1024 * 1024;

/** File types that mail servers reject. */
const forbidden = new Set('ade adp apk bat chm cmd com cpl exe hta jar js msi pif scr vbs'.split(' '));

/** Rejects attachments that are not base64, have a forbidden type, or are too large together. */
export function validateAttachments(attachments: Fields): void {
  let total = 0;
  for (const [name, content] of Object.entries(attachments)) {
    if (typeof content !== 'string' || !/^[A-Za-z0-9+/\r\n]*={0,2}\s*$/.test(content)) {
      rejectSend(400, `attachment ${name} is not base64 encoded`);
    }
    const extension = name.split('.').at(-1)?.toLowerCase() ?? '';
    if (forbidden.has(extension)) rejectSend(403, `Forbidden file type ${extension} for attachment ${name}.`);
    total += Buffer.byteLength(content, 'base64');
  }
  if (total >= limit) rejectSend(413, 'attachments are limited to 2 MB in total');
}

const mostRecipients = 15;

/** Rejects more than 15 recipients over `to`, `cc` and `bcc`, and invalid addresses. */
export function validateRecipients(lists: Readonly<Record<string, string | undefined>>): void {
  let count = 0;
  for (const [name, list = ''] of Object.entries(lists)) {
    for (const address of splitAddresses(list)) {
      if (!/^[^\s@<>]+@[^\s@<>]+$/.test(address)) rejectSend(400, `${name} is not a valid email address: ${address}`);
      count += 1;
    }
  }
  if (count > mostRecipients) rejectSend(400, `a message is limited to ${mostRecipients} recipients`);
}

/** Returns the addresses in `Name <address>, address`. A comma inside quotes belongs to the name. */
function splitAddresses(list: string): string[] {
  return (list.match(/(?:"[^"]*"|[^,"])+/g) ?? [])
    .map((part) => (/<([^>]*)>/.exec(part)?.[1] ?? part).trim())
    .filter((address) => address !== '');
}
