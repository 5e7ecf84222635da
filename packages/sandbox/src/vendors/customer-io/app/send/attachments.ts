import { asObject } from '../../../../engine/body.ts';
import { sendError } from '../../wire/app-errors.ts';

const limit = 2 * 1024 * 1024;

/** Kinds of files that mail servers refuse. */
const forbidden = new Set([
  'ade',
  'adp',
  'apk',
  'bat',
  'chm',
  'cmd',
  'com',
  'cpl',
  'exe',
  'hta',
  'jar',
  'js',
  'msi',
  'pif',
  'scr',
  'vbs',
]);

/** Refuses attachments that are no base64, of a forbidden kind, or too large together. */
export function checkAttachments(value: unknown): void {
  if (value === undefined || value === null) return;
  const attachments =
    asObject(value) ?? sendError(400, 'attachments must be an object of file names and base64 content');
  let total = 0;
  for (const [name, content] of Object.entries(attachments)) {
    if (typeof content !== 'string' || !/^[A-Za-z0-9+/\r\n]*={0,2}\s*$/.test(content)) {
      sendError(400, `attachment ${name} is not base64 encoded`);
    }
    const extension = name.split('.').at(-1)?.toLowerCase() ?? '';
    if (forbidden.has(extension)) sendError(403, `Forbidden file type ${extension} for attachment ${name}.`);
    total += Buffer.byteLength(content, 'base64');
  }
  if (total >= limit) sendError(413, 'attachments are limited to 2 MB in total');
}
