import { describe, expect, it } from 'vitest';
import { isMultipart, parseMultipart } from './multipart.ts';

async function encode(form: FormData): Promise<{ type: string; content: Uint8Array }> {
  const response = new Response(form);
  return { type: response.headers.get('content-type') ?? '', content: new Uint8Array(await response.arrayBuffer()) };
}

describe('parseMultipart', () => {
  it('reads fields and files as fetch sends them', async () => {
    const form = new FormData();
    form.append('description', 'Zwei\r\nZeilen – ü');
    form.append('tag', 'a');
    form.append('tag', 'b');
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    form.append('file', new Blob([bytes], { type: 'image/png' }), 'a "b".png');
    const { type, content } = await encode(form);

    const parsed = parseMultipart(type, content);
    expect(parsed?.fields).toMatchObject({ description: ['Zwei\r\nZeilen – ü'], tag: ['a', 'b'] });
    expect(parsed?.files.file).toEqual([{ filename: 'a "b".png', contentType: 'image/png', content: bytes }]);
  });

  it('reads an empty file and a quoted boundary', () => {
    const body = '--x y\r\nContent-Disposition: form-data; name="file"; filename="empty.txt"\r\n\r\n\r\n--x y--\r\n';
    const parsed = parseMultipart('multipart/form-data; boundary="x y"', Buffer.from(body));
    expect(parsed?.files.file).toEqual([
      { filename: 'empty.txt', contentType: 'application/octet-stream', content: new Uint8Array() },
    ]);
  });

  it('returns undefined for broken framing', () => {
    const part = 'Content-Disposition: form-data; name="a"\r\n\r\n1';
    expect(parseMultipart('multipart/form-data', Buffer.from(part))).toBeUndefined();
    expect(parseMultipart('multipart/form-data; boundary=x', Buffer.from(`--x\r\n${part}`))).toBeUndefined();
    expect(
      parseMultipart('multipart/form-data; boundary=x', Buffer.from('--x\r\nno headers\r\n--x--')),
    ).toBeUndefined();
  });

  it('is distinguishable from a JSON body of the same shape', () => {
    expect(isMultipart({ fields: {}, files: {} })).toBe(false);
  });
});
