// Tests the features that every runtime must support, in the runtime itself. Uses only web standards and the built packages.
import { createAshby, downloadFile } from '@agent-connectors/ashby';
import { ConnectorError, createPylon, type Outcome, WebhookError } from '@agent-connectors/pylon';
import { verifyWebhook } from '@agent-connectors/pylon/webhooks';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The results in a runtime. They are the same in all of them, except for the outcome of a refused connection. */
export interface Findings {
  readonly refused: Outcome;
  readonly walked: number;
  readonly bytes: number;
}

/** Tests calls, a dry run, errors, an iteration, uploads, downloads and webhooks against the sandbox in `env`. Throws on a failure. */
export async function smoke(env: Environment): Promise<Findings> {
  const pylon = createPylon({ env });
  const { data: me } = await pylon.me.get();
  check('a call', me.id !== '');
  await dryRun(env);
  const file = { filename: 'log.txt', content: 'all good', contentType: 'text/plain' };
  const { data: attachment } = await pylon.attachments.create({ file });
  check('an upload', Boolean(attachment.url));
  await check404(env);
  await webhooks();
  return { refused: await refused(env), ...(await walkAndDownload(env)) };
}

function check(what: string, holds: boolean): void {
  if (!holds) throw new Error(`${what} did not work as expected`);
}

async function dryRun(env: Environment): Promise<void> {
  const { data: request } = await createPylon({ env }).issues.update({ id: '7', state: 'closed' }, { dryRun: true });
  check('a dry run', request.method === 'PATCH' && JSON.stringify(request.body) === '{"state":"closed"}');
  check('redaction in a dry run', !JSON.stringify(request).includes(env['PYLON_API_TOKEN'] ?? ''));
}

/** Returns the `ConnectorError` of a call that must fail. Throws any other error, and if the call succeeds. */
async function errorOf(call: Promise<unknown>): Promise<ConnectorError> {
  try {
    await call;
  } catch (error) {
    if (ConnectorError.isInstance(error)) return error;
    throw error;
  }
  throw new Error('a call that must fail succeeded');
}

async function check404(env: Environment): Promise<void> {
  const { code, outcome } = await errorOf(createPylon({ env }).issues.get({ id: 'no-such-issue' }));
  check('an error of the vendor', code === 'not_found' && outcome === 'rejected');
}

/** Sends a write to a port where no server listens. Returns the outcome. */
async function refused(env: Environment): Promise<Outcome> {
  const pylon = createPylon({ env, baseUrl: env['REFUSED_URL'], retries: 0 });
  const { code, outcome } = await errorOf(pylon.tags.create({ object_type: 'issue', value: 'a' }));
  check('an error of the connection', code === 'connection');
  return outcome;
}

async function walkAndDownload(env: Environment): Promise<{ walked: number; bytes: number }> {
  const ashby = createAshby({ env });
  let walked = 0;
  let fileHandle = '';
  for await (const candidate of ashby.candidates.list({ limit: 50 })) {
    walked++;
    fileHandle ||= candidate.resumeFileHandle?.handle ?? '';
  }
  check('an iteration over several pages', walked > 100);
  const { stream } = await downloadFile(ashby, { fileHandle });
  let bytes = 0;
  for await (const chunk of stream) bytes += chunk.length;
  check('a download', bytes > 0);
  return { walked, bytes };
}

async function webhooks(): Promise<void> {
  const secret = 'secret of a webhook';
  const body = '{"issue_id":"7"}';
  const encode = (text: string) => new TextEncoder().encode(text);
  const key = await crypto.subtle.importKey('raw', encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const signed = new Uint8Array(await crypto.subtle.sign('HMAC', key, encode(body)));
  const signature = [...signed].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const request = (sign: string) =>
    new Request('https://example.com/hooks', { method: 'POST', body, headers: { 'X-Pylon-Signature': sign } });
  const { text } = await verifyWebhook(request(signature), { secret });
  check('a webhook', text === body);
  const error = await errorOf(
    verifyWebhook(request(signature.replace(/^./, (c) => (c === '0' ? '1' : '0'))), { secret }),
  );
  check('a webhook with a forged signature', WebhookError.isInstance(error));
}
