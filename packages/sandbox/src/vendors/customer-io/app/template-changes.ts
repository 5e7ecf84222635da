import { asObject } from '../../../engine/body.ts';
import type { Store } from '../store/store.ts';
import type { Header, Template } from '../store/template.ts';
import type { Fields } from '../wire/body.ts';

type Refuse = (detail: string) => never;

const methods = ['get', 'post', 'put', 'delete', 'patch'];
const sendingStates = ['automatic', 'draft', 'off'] as const;

/** Changes what the body names and leaves the rest; fields it does not know are ignored. */
export function changeTemplate(store: Store, template: Template, body: Fields, refuse: Refuse): void {
  const text = (name: string, old: string): string => {
    const value = body[name];
    if (value === undefined) return old;
    return typeof value === 'string' ? value : refuse(`${name} must be a string`);
  };
  const sender = (name: string, old: number): number => {
    const value = body[name];
    if (value === undefined) return old;
    return store.senders.find((one) => one.id === value)?.id ?? refuse(`${name} is not a sender identity`);
  };
  const fakeBcc = body.fake_bcc ?? template.fakeBcc;
  if (typeof fakeBcc !== 'boolean') refuse('fake_bcc must be a boolean');
  const method = text('method', template.method).toLowerCase();
  if (body.method !== undefined && !methods.includes(method)) refuse('method is invalid');
  Object.assign(template, {
    body: text('body', text('body_json', template.body)),
    subject: text('subject', template.subject),
    preheader: text('preheader_text', template.preheader),
    recipient: text('recipient', template.recipient),
    bodyAmp: text('body_amp', template.bodyAmp),
    cc: text('cc', template.cc),
    bcc: text('bcc', template.bcc),
    url: text('url', template.url),
    method,
    fakeBcc,
    fromId: sender('from_id', template.fromId),
    replyToId: body.reply_to_id === null ? null : sender('reply_to_id', template.replyToId ?? 0) || null,
    headers: body.headers === undefined ? template.headers : headersOf(body.headers, refuse),
    updated: store.now(),
  });
}

/** Changes an action, which besides its content has a sending state. */
export function changeAction(store: Store, action: Template, body: Fields, refuse: Refuse): void {
  const state = body.sending_state;
  const sendingState = state === undefined ? action.sendingState : sendingStates.find((one) => one === state);
  if (sendingState === undefined) refuse('sending_state must be automatic, draft or off');
  changeTemplate(store, action, body, refuse);
  action.sendingState = sendingState;
}

/** Headers come as a list, or as the JSON text that they are read back as. */
export function headersOf(value: unknown, refuse: Refuse): readonly Header[] {
  let list = value;
  if (typeof value === 'string') {
    try {
      list = JSON.parse(value === '' ? '[]' : value);
    } catch {
      return refuse('headers is not valid JSON');
    }
  }
  if (!Array.isArray(list)) return refuse('headers must be a list');
  return list.map((entry) => {
    const { name, value: text } = asObject(entry) ?? {};
    if (typeof name !== 'string' || typeof text !== 'string') return refuse('headers need a name and a value');
    return { name, value: text };
  });
}
