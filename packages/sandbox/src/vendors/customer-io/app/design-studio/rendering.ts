import * as v from 'valibot';
import { plainText } from '../../../../engine/content/html.ts';
import { renderLiquid, syntaxError, undefinedVariables, withoutTags } from '../../../../engine/content/liquid.ts';
import type { SandboxRequest } from '../../../../engine/emulator.ts';
import { json } from '../../../../engine/wire-response.ts';
import { object, optionalBody, read } from '../../fields.ts';
import { snippetsOf } from '../../render/message.ts';
import type { StudioEmail } from '../../store/design-studio.ts';
import type { Store } from '../../store/store.ts';
import type { Routes } from '../style.ts';
import { compileHtml, linksOf, textPage } from './compile.ts';
import { nodeOf } from './nodes.ts';
import { reviewOf } from './review-rules.ts';
import { filled } from './versions.ts';

const samples = ['customer', 'event', 'trigger', 'campaign', 'journey', 'message', 'objects'] as const;
const input = v.object({ ...v.entriesFromList(samples, v.optional(object, {})), lax: v.optional(v.unknown()) });

/** Creates the routes that render an email: with its Liquid, or with sample data. */
export function studioRenderingRoutes(store: Store): Routes {
  return {
    'GET /v1/design_studio/emails/{id}/render': (request) => {
      const email = nodeOf(store, request);
      const { amp, text } = email.content;
      return json({
        ...nodeFields(email),
        html: compileHtml(store.designStudio, email),
        ...filled({ text: text && textPage(text), amp }),
      });
    },
    'GET /v1/design_studio/emails/{id}/review': (request) => {
      const email = nodeOf(store, request);
      return json(reviewOf(email, compileHtml(store.designStudio, email)));
    },
    'POST /v1/design_studio/emails/{id}/preview': (request) => json(preview(store, request)),
  };
}

function nodeFields(email: StudioEmail) {
  const { id, language } = email;
  return { node_id: id, node_type: 'EMAIL', ...filled({ language }) };
}

function preview(store: Store, request: SandboxRequest) {
  const email = nodeOf(store, request);
  const { lax, ...sample } = read(input, optionalBody(request));
  const scope = { ...sample, snippets: snippetsOf(store) };
  const { content, envelope } = email;
  const source = compileHtml(store.designStudio, email);
  const fill = (text: string) => withoutTags(renderLiquid(text, scope));
  const errors = (text: string): string[] => {
    const syntax = syntaxError(text);
    const unknown = lax === true ? [] : undefinedVariables(text, scope).map((path) => `undefined variable: ${path}`);
    return syntax === undefined ? unknown : [syntax, ...unknown];
  };
  const preheader = fill(content.preheader_text);
  const html = withPreheader(fill(source).replace(/<script[\s\S]*?<\/script>/gi, ''), preheader);
  const from = store.senders.get(envelope.from_id ?? 0)?.address;
  const plain = content.text === '' ? plainText(html) : plainText(fill(content.text));
  const badHeaders = envelope.headers
    .map((header) => ({ name: errors(header.name), value: errors(header.value) }))
    .filter(({ name, value }) => name.length + value.length > 0);
  return {
    ...nodeFields(email),
    subject: fill(content.subject),
    html,
    ...filled({ preheader_text: preheader, from, plaintext_body: plain }),
    ...filled({ text: content.text && textPage(fill(content.text)), amp: fill(content.amp) }),
    links: linksOf(html),
    ...(badHeaders.length === 0 ? {} : { headers: badHeaders }),
    // All of these keys are always present.
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

function withPreheader(html: string, preheader: string): string {
  if (preheader === '') return html;
  const hidden = `<div style="display:none">${preheader}</div>`;
  return /<body[^>]*>/i.test(html) ? html.replace(/<body[^>]*>/i, (tag) => tag + hidden) : hidden + html;
}
