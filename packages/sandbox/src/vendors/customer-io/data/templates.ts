import type { SendingState, Template, TemplateType } from '../store/template.ts';
import type { Words } from './plan.ts';

/** Hands out the numbers of a workspace. */
export interface Counter {
  next(): number;
}

export function counterFrom(first: number): Counter {
  let last = first - 1;
  return {
    next() {
      last += 1;
      return last;
    },
  };
}

interface TemplateDraft extends Words {
  readonly type: TemplateType;
  readonly name: string;
  readonly created: number;
  readonly updated: number;
  readonly language?: string;
  readonly translationOf?: number | undefined;
  readonly sender?: number | undefined;
  readonly recipient?: string | undefined;
  readonly state?: SendingState | undefined;
}

/** Turns what a marketer wrote into a stored template. */
export function makeTemplate(draft: TemplateDraft, ids: Counter, templateIds: Counter): Template {
  const isEmail = draft.type === 'email';
  return {
    id: ids.next(),
    templateId: templateIds.next(),
    type: draft.type,
    name: draft.name,
    language: draft.language ?? '',
    ...(draft.translationOf === undefined ? {} : { translationOf: draft.translationOf }),
    parentActionId: null,
    created: draft.created,
    updated: draft.updated,
    sendingState: draft.state ?? 'automatic',
    subject: draft.subject ?? '',
    body: isEmail ? toHtml(draft.text) : draft.text,
    bodyAmp: '',
    preheader: draft.preheader ?? '',
    fromId: draft.sender ?? 1,
    replyToId: isEmail ? 4 : null,
    recipient: draft.recipient ?? defaultRecipient(draft.type),
    cc: '',
    bcc: '',
    fakeBcc: isEmail,
    headers: [],
    layout: isEmail ? '<!DOCTYPE html><html><body style="font-family: Georgia, serif">{{ content }}</body></html>' : '',
    imageUrl: '',
    url: draft.type === 'webhook' ? (draft.recipient ?? '') : '',
    method: draft.type === 'webhook' ? 'post' : '',
  };
}

function toHtml(text: string): string {
  return text
    .split('\n\n')
    .map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br>')}</p>`)
    .join('\n');
}

function defaultRecipient(type: TemplateType): string {
  return type === 'email' ? '{{customer.email}}' : '';
}
