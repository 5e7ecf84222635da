import * as v from 'valibot';
import { syntaxError } from '../../../../engine/content/liquid.ts';
import type { SandboxRequest } from '../../../../engine/emulator.ts';
import { createTable } from '../../../../engine/table.ts';
import { json } from '../../../../engine/wire-response.ts';
import { integer, oneOf, readBody, readQuery, required } from '../../fields.ts';
import { appRejection, badRequest, conflict, notFound } from '../../rejections.ts';
import { draftOf, type StudioEmail, type StudioTarget, targetTypes } from '../../store/design-studio.ts';
import { ulid } from '../../store/ids.ts';
import type { Store } from '../../store/store.ts';
import { makeTemplate, type Template, templateIdOf } from '../../store/templates.ts';
import type { Routes } from '../style.ts';
import { compileHtml } from './compile.ts';
import { nodeOf, translationsOf } from './nodes.ts';
import { saveVersion } from './versions.ts';

const target = v.looseObject({ type: oneOf(targetTypes, 'target.type is invalid') }, 'must be an object');
const input = v.object({ target, force: v.optional(v.unknown()) });
const query = v.object({ publish_id: required });

/** A publication in several languages, which finishes in the background. */
interface Publication {
  readonly id: string;
  readonly groupId: string;
  readonly mappings: ReturnType<typeof publish>;
  readonly readings: number;
}

/** Creates the routes that link an email to a message and publish its draft there. */
export function studioPublishingRoutes(store: Store): Routes {
  const studio = store.designStudio;
  const { emails } = studio;
  const publications = createTable<Publication>();
  const path = '/v1/design_studio/emails/{id}';
  return {
    [`POST ${path}/link`]: (request) => {
      const email = defaultNode(store, request);
      const given = readBody(request, input);
      const { type } = given.target;
      const name = type === 'campaign_action' ? 'action_id' : `${type}_id`;
      const id = v.is(integer, given.target[name]) ? given.target[name] : badRequest(`target.${name} is required`);
      const base = baseOf(store, { type, id }) ?? notFound('resource not found');
      const templateId = templateIdOf(base);
      if (base.type !== 'email') badRequest('the destination is not an email');
      if (email.link && email.link.templateId !== templateId) {
        badRequest('email is already linked to another destination; unlink it first');
      }
      const other = emails.find((one) => one.id !== email.id && one.link?.templateId === templateId);
      if (other && given.force !== true) {
        conflict(
          'destination is already linked to a different Design Studio email; pass `"force": true` to replace that link.',
        );
      }
      if (other) emails.update(other.id, { link: undefined });
      emails.update(email.id, { link: { target: { type, id }, templateId } });
      return json({ node_id: email.id, target: { type, [name]: id }, template_id: templateId });
    },
    [`POST ${path}/publish`]: (request) => {
      const email = defaultNode(store, request);
      const mappings = publish(store, email);
      if (mappings.length === 1) return json({ status: 'done', mappings });
      const id = `pub_${ulid(store.random, store.now())}`;
      publications.insert({ id, groupId: email.id, mappings, readings: 0 });
      return json({ status: 'pending', publish_id: id });
    },
    // A publication in several languages is pending at the first reading and done at the second.
    [`GET ${path}/publish_status`]: (request) => {
      const email = defaultNode(store, request);
      const found = publications.get(readQuery(request, query).publish_id);
      if (found?.groupId !== email.id) return notFound('resource not found');
      const { readings, mappings } = publications.put({ ...found, readings: found.readings + 1 });
      return json(readings < 2 ? { status: 'pending' } : { status: 'done', mappings });
    },
    [`GET ${path}/unpublished_changes`]: (request) => {
      const email = defaultNode(store, request);
      const nodes = [email, ...translationsOf(studio, email)];
      const changed = nodes.some((node) => node.published !== JSON.stringify(draftOf(node)));
      return json({ has_unpublished_changes: changed });
    },
  };
}

/** Returns the email in the path, which must not be a translation. */
function defaultNode(store: Store, request: SandboxRequest): StudioEmail {
  const node = nodeOf(store, request);
  return node.language === '' ? node : badRequest('the id is of a translation, not of the default email');
}

/** Returns the content in the default language of the message in a target; undefined if there is none. */
function baseOf({ actions, contents }: Store, { type, id }: StudioTarget): Template | undefined {
  if (type === 'newsletter') return contents.find(({ newsletter_id }) => newsletter_id === id);
  if (type === 'transactional_message') return contents.find(({ transactional_id }) => transactional_id === id);
  const action = actions.get(id);
  return action && (actions.get(action.translationOf ?? id) ?? action);
}

/** Returns the content of the same message in another language, which is created if necessary. */
function variantOf({ actions, contents, now }: Store, base: Template, language: string): Template {
  const { type, name, layout, newsletter_id, transactional_id, ...rest } = base;
  const isAction = newsletter_id === undefined && transactional_id === undefined;
  const siblings = isAction
    ? actions.filter(({ translationOf }) => translationOf === base.id)
    : contents.filter((one) => one.newsletter_id === newsletter_id && one.transactional_id === transactional_id);
  const known = siblings.find((one) => one.language === language);
  if (known) return known;
  const { campaign_id, broadcast_id } = rest;
  const owner = Object.entries({ campaign_id, broadcast_id, newsletter_id, transactional_id });
  const table = isAction ? actions : contents;
  return table.insert(
    makeTemplate({
      id: table.nextNumber(),
      type,
      name,
      layout,
      language,
      created: now(),
      ...Object.fromEntries(owner.filter(([, id]) => id !== undefined)),
      ...(isAction && { translationOf: base.id }),
    }),
  );
}

/** Copies the drafts in all languages to the message that the email is linked to. */
function publish(store: Store, email: StudioEmail) {
  const studio = store.designStudio;
  const base = email.link && baseOf(store, email.link.target);
  if (!base) return badRequest('email is not linked to a workflow');
  const nodes = [email, ...translationsOf(studio, email)];
  const errors = nodes.flatMap(({ language, content: { subject, preheader_text, html } }) => {
    const found = [subject, preheader_text, html].flatMap((text) => syntaxError(text) ?? []);
    return found.length > 0 ? [[language, found] as const] : [];
  });
  if (errors.length > 0) throw appRejection(422, 'liquid validation failed', { meta: Object.fromEntries(errors) });
  return nodes.map((node) => {
    const template = node.language === '' ? base : variantOf(store, base, node.language);
    applyTo(store, template, node);
    studio.emails.update(node.id, { published: JSON.stringify(draftOf(node)) });
    saveVersion(store, node, { name: 'Published', description: '', created_on_publish: true });
    const version_id = `v_${ulid(store.random, store.now()).slice(0, 10)}`;
    return { node_id: node.id, language: node.language, template_id: templateIdOf(template), version_id };
  });
}

function applyTo({ actions, contents, designStudio, now }: Store, template: Template, node: StudioEmail): void {
  const { subject, preheader_text, amp: body_amp } = node.content;
  const { from_id, cc: _, ...envelope } = node.envelope;
  const isContent = template.newsletter_id !== undefined || template.transactional_id !== undefined;
  (isContent ? contents : actions).put({
    ...template,
    ...envelope,
    from_id: from_id ?? template.from_id,
    subject,
    preheader_text,
    body: compileHtml(designStudio, node),
    body_amp,
    updated: now(),
  });
}
