import type { Store } from '../store/store.ts';
import type { Template } from '../store/template.ts';

/** What an action or a piece of content belongs to, such as `{ campaign_id: 5 }`. */
type Owner = Readonly<Record<string, number>>;

const environment = 144_601;

/**
 * An action of a workflow. Campaigns and broadcasts answer ids as text here, though as numbers in `actions` of the
 * workflow itself.
 */
export function renderAction(
  store: Store,
  action: Template,
  owner: Owner,
  siblings: readonly Template[],
): Record<string, unknown> {
  const common = {
    id: String(action.id),
    ...owner,
    ...('campaign_id' in owner ? { parent_action_id: action.parentActionId } : {}),
    ...multiLanguage(action, owner, siblings),
    deduplicate_id: `${action.templateId}:${action.updated}`,
    name: action.name,
    layout: action.layout,
    body: action.body,
    created: action.created,
    updated: action.updated,
    type: action.type,
    language: action.language,
  };
  switch (action.type) {
    case 'attribute_update':
      return { ...common, editor: '', recipient: '', recipient_environment_id: environment };
    case 'webhook':
      return {
        ...common,
        sending_state: action.sendingState,
        url: action.url,
        method: action.method,
        headers: JSON.stringify(action.headers),
      };
    case 'twilio':
      return { ...common, sending_state: action.sendingState, image_url: action.imageUrl, recipient: action.recipient };
    case 'email':
      return { ...common, sending_state: action.sendingState, ...envelope(store, action) };
    default:
      return { ...common, sending_state: action.sendingState, subject: action.subject, recipient: action.recipient };
  }
}

/** A variant of a newsletter or transactional message. */
export function renderContent(store: Store, content: Template, owner: Owner): Record<string, unknown> {
  const isNewsletter = 'newsletter_id' in owner;
  return {
    id: content.id,
    ...(isNewsletter ? owner : {}),
    ...(isNewsletter ? { deduplicate_id: `${content.templateId}:${content.updated}` } : {}),
    name: content.name,
    ...(isNewsletter ? { layout: content.layout } : { created: content.created }),
    updated: content.updated,
    body: content.body,
    language: content.language,
    type: content.type,
    ...channelFields(store, content),
  };
}

function channelFields(store: Store, content: Template): Record<string, unknown> {
  if (content.type === 'email') return envelope(store, content);
  if (content.type === 'webhook') {
    return { url: content.url, method: content.method, headers: JSON.stringify(content.headers) };
  }
  return { subject: content.subject, recipient: content.recipient };
}

function envelope(store: Store, template: Template): Record<string, unknown> {
  const address = (id: number | null) => store.senders.find((sender) => sender.id === id)?.address ?? '';
  return {
    from: address(template.fromId),
    from_id: template.fromId,
    reply_to: address(template.replyToId),
    reply_to_id: template.replyToId,
    preprocessor: 'premailer',
    recipient: template.recipient,
    subject: template.subject,
    cc: template.cc,
    bcc: template.bcc,
    fake_bcc: template.fakeBcc,
    preheader_text: template.preheader,
    body_amp: template.bodyAmp,
    headers: JSON.stringify(template.headers),
  };
}

/** All variants of a message in a broadcast name the same action, the one in the default language. */
function multiLanguage(action: Template, owner: Owner, siblings: readonly Template[]): Record<string, unknown> {
  if (!('broadcast_id' in owner)) return {};
  const branch = action.translationOf ?? action.id;
  const isTranslated = siblings.some((sibling) => sibling.translationOf === branch);
  return isTranslated ? { multi_language_branch_action_id: branch } : {};
}
