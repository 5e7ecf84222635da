import type { Multipart, MultipartFile } from './emulator.ts';

/** Holds parsed form data. It is a class so that a JSON body of the same shape is not mistaken for it. */
class FormBody implements Multipart {
  readonly fields: Record<string, string[]> = Object.create(null);
  readonly files: Record<string, MultipartFile[]> = Object.create(null);
}

/** Returns whether a body is multipart/form-data. */
export function isMultipart(body: unknown): body is Multipart {
  return body instanceof FormBody;
}

export function isMultipartType(contentType: string | undefined): contentType is string {
  return /^multipart\/form-data\b/i.test(contentType ?? '');
}

/** Parses multipart/form-data (RFC 7578); undefined if the boundary or the framing is broken. */
export function parseMultipart(contentType: string, content: Uint8Array): Multipart | undefined {
  const match = /;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  const boundary = match?.[1] ?? match?.[2];
  if (boundary === undefined) return undefined;
  // A line break before the first boundary makes all delimiters equal.
  const bytes = Buffer.concat([Buffer.from('\r\n'), content]);
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  const form = new FormBody();

  let at = bytes.indexOf(delimiter);
  while (at >= 0) {
    const start = at + delimiter.length;
    if (bytes.toString('latin1', start, start + 2) === '--') return form;
    const next = bytes.indexOf(delimiter, start);
    const headersFrom = bytes.indexOf('\r\n', start);
    if (next < 0 || headersFrom < 0) return undefined;
    if (!addPart(form, bytes.subarray(headersFrom, next))) return undefined;
    at = next;
  }
  return undefined;
}

function addPart(form: FormBody, part: Buffer): boolean {
  const headersEnd = part.indexOf('\r\n\r\n');
  if (headersEnd < 0) return false;
  const headers = part.toString('utf8', 0, headersEnd);
  const content = part.subarray(headersEnd + 4);
  const disposition = /^content-disposition:\s*form-data\b(.*)$/im.exec(headers)?.[1];
  const name = disposition === undefined ? undefined : parameter(disposition, 'name');
  if (disposition === undefined || name === undefined) return false;

  const filename = parameter(disposition, 'filename');
  if (filename === undefined) {
    form.fields[name] = [...(form.fields[name] ?? []), content.toString('utf8')];
  } else {
    const type = /^content-type:\s*(.+)$/im.exec(headers)?.[1]?.trim() ?? 'application/octet-stream';
    form.files[name] = [
      ...(form.files[name] ?? []),
      { filename, contentType: type, content: Uint8Array.from(content) },
    ];
  }
  return true;
}

/** Reads `; name="value"`. Browsers and fetch percent-encode quotes and line breaks; other clients use a backslash. */
function parameter(disposition: string, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^;\\s]+))`, 'i').exec(disposition);
  const raw = match?.[1]?.replace(/\\(["\\])/g, '$1') ?? match?.[2];
  return raw?.replace(/%22/g, '"').replace(/%0D/gi, '\r').replace(/%0A/gi, '\n');
}
