import { asObject } from '../../../../engine/body.ts';
import { renderLiquid } from '../../render/liquid.ts';
import { type Message, renderTemplate, scopeOf } from '../../render/message.ts';
import type { Transactional } from '../../store/campaign.ts';
import type { Store } from '../../store/store.ts';
import type { Template } from '../../store/template.ts';
import { sendError } from '../../wire/app-errors.ts';
import { type Fields, stringField } from '../../wire/body.ts';
import type { Addressee } from './addressee.ts';

/** Finds the transactional message by its number, also as text, or by its trigger name. */
export function findTransactional(store: Store, reference: unknown): Transactional {
  const text = String(reference);
  const found = store.transactional.find((message) => String(message.id) === text || message.triggerName === text);
  return found ?? sendError(400, `transactional message with id ${text} not found`);
}

/** The variant in the language that was asked for, else in the person's, else in the default language. */
export function variantOf(message: Transactional, body: Fields, addressee: Addressee): Template | undefined {
  const wanted = stringField(body, 'language') ?? addressee.person?.attributes.get('language');
  const inLanguage = message.contents.find((content) => content.language === wanted);
  return inLanguage ?? message.contents.find((content) => content.language === '');
}

/** The names under which a channel's body overrides parts of the template. */
export interface Overrides {
  readonly subject: string;
  readonly body: string;
}

/** Fills the template, or what the request says instead of it. */
export function composeMessage(
  store: Store,
  template: Template | undefined,
  body: Fields,
  addressee: Addressee,
  names: Overrides,
): Message {
  const scope = scopeOf(store, addressee.person, asObject(body.message_data) ?? {});
  const base = template ? renderTemplate(store, template, scope) : { subject: null, body: '', from: '' };
  const given = (name: string) => {
    const text = stringField(body, name);
    return text === undefined ? undefined : renderLiquid(text, scope);
  };
  return {
    subject: given(names.subject) ?? base.subject,
    body: given(names.body) ?? base.body,
    from: stringField(body, 'from') ?? base.from,
  };
}
