import { asObject } from '../../../../engine/body.ts';
import { makeTemplate } from '../../data/templates.ts';
import type { NewsletterType } from '../../store/campaign.ts';
import type { Store } from '../../store/store.ts';
import type { Template } from '../../store/template.ts';
import { type Fields, stringField } from '../../wire/body.ts';
import { unprocessable } from '../../wire/newsletter-errors.ts';

const methods = ['get', 'post', 'put', 'delete', 'patch'];

/** Refuses a content that lacks what its channel needs. */
export function checkContent(type: NewsletterType, body: Fields): void {
  const need = (name: string) => stringField(body, name) || unprocessable(`${name} is required`);
  switch (type) {
    case 'email':
      need('subject');
      need('body');
      return;
    case 'twilio':
    case 'webhook':
      need('body');
      return;
    case 'push':
      if (!stringField(body, 'subject') && !stringField(body, 'body')) unprocessable('subject or body is required');
      return;
    case 'in_app':
    case 'inbox':
      if (!isJsonObject(need('body_json'))) unprocessable('body_json must be a JSON object as text');
  }
}

/** What a webhook needs besides its body. */
export function checkWebhook(body: Fields): void {
  const method = stringField(body, 'request_method') || unprocessable('request_method is required');
  if (!methods.includes(method.toLowerCase())) unprocessable('request_method is invalid');
  const url = stringField(body, 'url') || unprocessable('url is required');
  if (!URL.canParse(url)) unprocessable('url is invalid');
}

/** Makes a content of a newsletter from what the request says. */
export function makeContent(store: Store, type: NewsletterType, body: Fields, more: Partial<Template> = {}): Template {
  const now = store.now();
  const { contents, templates } = store.counters;
  const made = makeTemplate({ type, name: '', text: '', created: now, updated: now }, contents, templates);
  return {
    ...made,
    subject: stringField(body, 'subject') ?? '',
    body: stringField(body, 'body') ?? stringField(body, 'body_json') ?? '',
    bodyAmp: stringField(body, 'body_amp') ?? '',
    preheader: stringField(body, 'preheader_text') ?? '',
    url: stringField(body, 'url') ?? '',
    method: stringField(body, 'request_method')?.toLowerCase() ?? '',
    ...more,
  };
}

function isJsonObject(text: string): boolean {
  try {
    return asObject(JSON.parse(text)) !== undefined;
  } catch {
    return false;
  }
}
