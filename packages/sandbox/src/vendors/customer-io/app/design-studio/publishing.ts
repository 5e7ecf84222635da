import { asObject } from '../../../../engine/body.ts';
import type { SandboxRequest } from '../../../../engine/emulator.ts';
import { json } from '../../../../engine/wire-response.ts';
import { syntaxError } from '../../render/liquid.ts';
import { draftOf, type StudioEmail, type StudioTarget, targetTypes } from '../../store/design-studio.ts';
import { ulid } from '../../store/ids.ts';
import type { Store } from '../../store/store.ts';
import type { Template } from '../../store/template.ts';
import { appError, badRequest, conflict, notFound } from '../../wire/app-errors.ts';
import { appBody, type Fields, integerField } from '../../wire/body.ts';
import { type Routes, refuse } from '../../wire/refusal.ts';
import { compileHtml, componentsOf } from './compile.ts';
import { destinationOf } from './destination.ts';
import { nodeOf } from './find-email.ts';
import { translationsOf } from './render-email.ts';

/** Where an email is used, and bringing its draft there. */
export function studioPublishingRoutes(store: Store): Routes {
  const studio = () => store.designStudio;
  return {
    'POST /v1/design_studio/emails/{id}/link': (request) => {
      const email = defaultNode(store, request);
      const body = appBody(request);
      const target = readTarget(asObject(body.target) ?? badRequest('target is required'));
      const base = destinationOf(store, target)?.base ?? notFound('resource not found');
      if (base.type !== 'email') badRequest('the destination is not an email');
      if (email.link && email.link.templateId !== base.templateId) {
        badRequest('email is already linked to another destination; unlink it first');
      }
      const other = studio().emails.find((one) => one.id !== email.id && one.link?.templateId === base.templateId);
      if (other && body.force !== true) {
        conflict(
          'destination is already linked to a different Design Studio email; pass `"force": true` to replace that link.',
        );
      }
      if (other) studio().emails.update(other.id, { link: undefined });
      studio().emails.update(email.id, { link: { target, templateId: base.templateId } });
      return json({ node_id: email.id, target: renderTarget(target), template_id: base.templateId });
    },
    'POST /v1/design_studio/emails/{id}/publish': (request) => {
      const email = defaultNode(store, request);
      const mappings = publish(store, email);
      if (mappings.length === 1) return json({ status: 'done', mappings });
      const id = `pub_${ulid(store.random, store.now())}`;
      studio().publications.set(id, { id, groupId: email.id, mappings, readings: 0 });
      return json({ status: 'pending', publish_id: id });
    },
    // A publication in several languages is pending at the first reading and done at the second.
    'GET /v1/design_studio/emails/{id}/publish_status': (request) => {
      const email = defaultNode(store, request);
      const id = request.query.get('publish_id') || badRequest('publish_id is required');
      const publication = studio().publications.get(id) ?? notFound('resource not found');
      if (publication.groupId !== email.id) notFound('resource not found');
      publication.readings += 1;
      if (publication.readings < 2) return json({ status: 'pending' });
      return json({ status: 'done', mappings: publication.mappings });
    },
    'GET /v1/design_studio/emails/{id}/unpublished_changes': (request) => {
      const email = defaultNode(store, request);
      const nodes = [email, ...translationsOf(studio(), email)];
      const changed = nodes.some((node) => node.published !== JSON.stringify(draftOf(node)));
      return json({ has_unpublished_changes: changed });
    },
  };
}

/** The email of the path, which must not be a translation here. */
function defaultNode(store: Store, request: SandboxRequest): StudioEmail {
  const node = nodeOf(store, request);
  return node.language === '' ? node : badRequest('the id is of a translation, not of the default email');
}

function readTarget(fields: Fields): StudioTarget {
  const type = targetTypes.find((one) => one === fields.type) ?? badRequest('target.type is invalid');
  const name = idNameOf(type);
  return { type, id: integerField(fields, name) ?? badRequest(`target.${name} is required`) };
}

function renderTarget({ type, id }: StudioTarget): Record<string, unknown> {
  return { type, [idNameOf(type)]: id };
}

function idNameOf(type: StudioTarget['type']): string {
  return type === 'campaign_action' ? 'action_id' : `${type}_id`;
}

/** Gives the drafts in all languages to the message that the email is linked to. */
function publish(store: Store, email: StudioEmail): unknown[] {
  const studio = store.designStudio;
  const destination = email.link && destinationOf(store, email.link.target);
  if (!destination) return badRequest('email is not linked to a workflow');
  const nodes = [email, ...translationsOf(studio, email)];
  const errors = nodes.flatMap((node) => {
    const { subject, html, preheader_text: preheader } = node.content;
    const found = [subject, preheader, html].flatMap((text) => syntaxError(text) ?? []);
    return found.length > 0 ? [[node.language, found]] : [];
  });
  if (errors.length > 0) {
    refuse(appError(422, 'liquid validation failed', { meta: Object.fromEntries(errors) }));
  }
  return nodes.map((node) => {
    const template = node.language === '' ? destination.base : destination.variant(node.language);
    applyTo(store, template, node);
    studio.emails.update(node.id, { published: JSON.stringify(draftOf(node)) });
    studio.versions.insert({
      id: store.random.uuid(),
      nodeId: node.id,
      name: 'Published',
      description: '',
      created: store.now(),
      createdOnPublish: true,
      emailName: node.name,
      draft: draftOf(node),
      components: componentsOf(studio, node),
    });
    const version = `v_${ulid(store.random, store.now()).slice(0, 10)}`;
    return { node_id: node.id, language: node.language, template_id: template.templateId, version_id: version };
  });
}

function applyTo(store: Store, template: Template, node: StudioEmail): void {
  const { content, envelope } = node;
  Object.assign(template, {
    subject: content.subject,
    preheader: content.preheader_text,
    body: compileHtml(store.designStudio, node),
    bodyAmp: content.amp,
    fromId: envelope.from_id ?? template.fromId,
    replyToId: envelope.reply_to_id,
    recipient: envelope.recipient,
    bcc: envelope.bcc,
    fakeBcc: envelope.fake_bcc,
    headers: envelope.headers,
    updated: store.now(),
  });
}
