import type { Store } from '../store/store.ts';
import { type Template, templateIdOf } from '../store/templates.ts';

const environment = 144_601;

/**
 * Returns an action of a workflow. Campaigns and broadcasts return ids as text here, but as numbers in `actions` of
 * the workflow itself.
 */
export function actionView(store: Store, action: Template) {
  const { campaign_id, name, layout, body, created, updated, type, language, sending_state, image_url } = action;
  const owner = campaign_id === undefined ? broadcastOf(store, action) : { campaign_id, parent_action_id: null };
  const id = { id: String(action.id), ...owner, deduplicate_id: `${templateIdOf(action)}:${updated}` };
  const common = { ...id, name, layout, body, created, updated, type, language };
  if (type === 'attribute_update') {
    return { ...common, editor: '', recipient: '', recipient_environment_id: environment };
  }
  if (type === 'twilio') return { ...common, sending_state, image_url, recipient: action.recipient };
  return { ...common, sending_state, ...channelFields(store, action) };
}

/** Returns the id that all variants of a broadcast message share: the action in the default language. */
function broadcastOf({ actions }: Store, { id, broadcast_id, translationOf = id }: Template) {
  const isTranslated = actions.find((sibling) => sibling.translationOf === translationOf) !== undefined;
  return { broadcast_id, ...(isTranslated ? { multi_language_branch_action_id: translationOf } : {}) };
}

/** Returns a variant of a newsletter or transactional message. */
export function contentView(store: Store, content: Template) {
  const { id, newsletter_id, name, layout, created, updated, body, language, type } = content;
  const own =
    newsletter_id === undefined
      ? { created }
      : { newsletter_id, deduplicate_id: `${templateIdOf(content)}:${updated}`, layout };
  return { id, ...own, name, updated, body, language, type, ...channelFields(store, content) };
}

function channelFields({ senders }: Store, template: Template) {
  const { type, url, method, subject, recipient, from_id, reply_to_id } = template;
  const { cc, bcc, fake_bcc, preheader_text, body_amp } = template;
  const headers = JSON.stringify(template.headers);
  if (type === 'webhook') return { url, method, headers };
  if (type !== 'email') return { subject, recipient };
  const from = senders.get(from_id)?.address ?? '';
  const reply_to = senders.get(reply_to_id ?? 0)?.address ?? '';
  const addresses = { from, from_id, reply_to, reply_to_id, recipient, cc, bcc, fake_bcc };
  return { ...addresses, preprocessor: 'premailer', subject, preheader_text, body_amp, headers };
}
