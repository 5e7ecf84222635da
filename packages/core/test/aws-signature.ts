import type { AuthHeaders, AuthRequest } from '../src/define/auth.ts';

interface AwsKey {
  readonly keyId: string;
  readonly secretKey: string;
  readonly region: string;
  readonly service: string;
}

const encode = (text: string) => new TextEncoder().encode(text);
const hex = (bytes: ArrayBuffer) => Buffer.from(bytes).toString('hex');
const sha256 = async (text: string) => hex(await crypto.subtle.digest('SHA-256', encode(text)));

async function hmac(key: BufferSource, text: string): Promise<ArrayBuffer> {
  const imported = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return crypto.subtle.sign('HMAC', imported, encode(text));
}

/** Signs a request by AWS Signature Version 4: its method, path, query, host, date and text body. */
export async function awsSignature(
  { method, url, body = '' }: AuthRequest,
  { keyId, secretKey, region, service }: AwsKey,
): Promise<AuthHeaders> {
  const { host, pathname, searchParams } = new URL(url);
  const time = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const date = time.slice(0, 8);
  const query = [...searchParams]
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
    .join('&');
  const signed = `host:${host}\nx-amz-date:${time}\n\nhost;x-amz-date`;
  const canonical = [method, pathname, query, signed, await sha256(String(body))].join('\n');
  const scope = `${date}/${region}/${service}/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', time, scope, await sha256(canonical)].join('\n');
  let key: BufferSource = encode(`AWS4${secretKey}`);
  for (const part of scope.split('/')) key = await hmac(key, part);
  const signature = hex(await hmac(key, toSign));
  return {
    'x-amz-date': time,
    authorization: `AWS4-HMAC-SHA256 Credential=${keyId}/${scope}, SignedHeaders=host;x-amz-date, Signature=${signature}`,
  };
}
