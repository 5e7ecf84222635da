import { asObject } from '../../../../engine/body.ts';
import type { SandboxRequest } from '../../../../engine/emulator.ts';
import { json } from '../../../../engine/wire-response.ts';
import { renderLiquid, type Scope, syntaxError, undefinedVariables, withoutTags } from '../../render/liquid.ts';
import type { StudioEmail } from '../../store/design-studio.ts';
import type { Store } from '../../store/store.ts';
import { badRequest } from '../../wire/app-errors.ts';
import { appBody, type Fields } from '../../wire/body.ts';
import type { Routes } from '../../wire/refusal.ts';
import { compileHtml, plainText, textPage } from './compile.ts';
import { nodeOf } from './find-email.ts';
import { linksOf } from './links.ts';

const samples = ['customer', 'event', 'trigger', 'campaign', 'journey', 'message', 'objects'];

/** An email as it will look: with Liquid left in it, and filled in with sample data. */
export function studioRenderingRoutes(store: Store): Routes {
  return {
    'GET /v1/design_studio/emails/{id}/render': (request) => {
      const email = nodeOf(store, request);
      const { amp, text } = email.content;
      return json({
        ...nodeFields(email),
        html: compileHtml(store.designStudio, email),
        ...(text === '' ? {} : { text: textPage(text) }),
        ...(amp === '' ? {} : { amp }),
      });
    },
    'POST /v1/design_studio/emails/{id}/preview': (request) => json(preview(store, request)),
  };
}

function nodeFields(email: StudioEmail): Record<string, unknown> {
  const { id, language } = email;
  return { node_id: id, node_type: 'EMAIL', ...(language === '' ? {} : { language }) };
}

function preview(store: Store, request: SandboxRequest): Record<string, unknown> {
  const email = nodeOf(store, request);
  const body = request.body === undefined ? {} : appBody(request);
  const scope = scopeOf(store, body);
  const lax = body.lax === true;
  const { content, envelope } = email;
  const source = compileHtml(store.designStudio, email);
  const fill = (text: string) => withoutTags(renderLiquid(text, scope));
  const errors = (text: string): string[] => {
    const syntax = syntaxError(text);
    const unknown = lax ? [] : undefinedVariables(text, scope).map((path) => `undefined variable: ${path}`);
    return syntax === undefined ? unknown : [syntax, ...unknown];
  };
  const preheader = fill(content.preheader_text);
  const html = withPreheader(fill(source).replace(/<script[\s\S]*?<\/script>/gi, ''), preheader);
  const from = store.senders.find((sender) => sender.id === envelope.from_id)?.address;
  const plain = content.text === '' ? plainText(html) : plainText(fill(content.text));
  const badHeaders = envelope.headers
    .map((header) => ({ name: errors(header.name), value: errors(header.value) }))
    .filter(({ name, value }) => name.length + value.length > 0);
  return {
    ...nodeFields(email),
    subject: fill(content.subject),
    ...(preheader === '' ? {} : { preheader_text: preheader }),
    ...(from === undefined ? {} : { from }),
    html,
    ...(content.text === '' ? {} : { text: textPage(fill(content.text)) }),
    ...(content.amp === '' ? {} : { amp: fill(content.amp) }),
    ...(plain === '' ? {} : { plaintext_body: plain }),
    links: linksOf(html),
    ...(badHeaders.length === 0 ? {} : { headers: badHeaders }),
    // All of them are always there.
    errors: {
      bcc: errors(envelope.bcc),
      body: errors(source),
      body_amp: errors(content.amp),
      body_plain: errors(content.text),
      cc: errors(envelope.cc ?? ''),
      event: [],
      from: [],
      layout: [],
      message: [],
      preheader_text: errors(content.preheader_text),
      reply_to: [],
      snippets: [],
      subject: errors(content.subject),
      to: errors(envelope.recipient),
      trigger: [],
    },
  };
}

function scopeOf(store: Store, body: Fields): Scope {
  for (const name of samples) {
    if (body[name] !== undefined && !asObject(body[name])) badRequest(`${name} must be an object`);
  }
  const snippets = Object.fromEntries(store.snippets.all().map((snippet) => [snippet.name, snippet.value]));
  return { ...Object.fromEntries(samples.map((name) => [name, body[name] ?? {}])), snippets };
}

function withPreheader(html: string, preheader: string): string {
  if (preheader === '') return html;
  const hidden = `<div style="display:none">${preheader}</div>`;
  return /<body[^>]*>/i.test(html) ? html.replace(/<body[^>]*>/i, (tag) => tag + hidden) : hidden + html;
}
