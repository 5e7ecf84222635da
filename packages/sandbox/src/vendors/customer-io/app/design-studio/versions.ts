import type { SandboxRequest } from '../../../../engine/emulator.ts';
import { json } from '../../../../engine/wire-response.ts';
import { draftOf, type StudioEmail, type StudioVersion } from '../../store/design-studio.ts';
import type { Store } from '../../store/store.ts';
import { badRequest, conflict, notFound } from '../../wire/app-errors.ts';
import { appBody, stringField } from '../../wire/body.ts';
import { integerQuery } from '../../wire/query.ts';
import type { Routes } from '../../wire/refusal.ts';
import { componentsOf } from './compile.ts';
import { nodeOf } from './find-email.ts';
import { uuidParam } from './input.ts';
import { renderEnvelope } from './render-email.ts';
import { renderTransformers } from './transformers.ts';

/** States of an email that somebody saved, or that a publication left behind. */
export function studioVersionRoutes(store: Store): Routes {
  const studio = () => store.designStudio;
  const path = '/v1/design_studio/emails/{id}/versions';
  /** Newest first. */
  const versionsOf = (email: StudioEmail) =>
    studio()
      .versions.filter((version) => version.nodeId === email.id)
      .toReversed();
  const versionOf = (request: SandboxRequest): StudioVersion => {
    const email = nodeOf(store, request);
    const id = uuidParam(request, 'version_id');
    return versionsOf(email).find((version) => version.id === id) ?? notFound('resource not found');
  };
  return {
    [`POST ${path}`]: (request) => {
      const email = nodeOf(store, request);
      const body = appBody(request);
      const name = stringField(body, 'name') ?? '';
      if (name === '' || name.length > 100) badRequest('missing or invalid name');
      const components = componentsOf(studio(), email);
      const state = (draft: unknown, parts: unknown) => JSON.stringify([draft, parts]);
      const [latest] = versionsOf(email);
      if (latest && state(latest.draft, latest.components) === state(draftOf(email), components)) {
        return json({ created: false, version: renderVersion(latest) });
      }
      const version = studio().versions.insert({
        id: store.random.uuid(),
        nodeId: email.id,
        name,
        description: stringField(body, 'description') ?? '',
        created: store.now(),
        createdOnPublish: false,
        emailName: email.name,
        draft: draftOf(email),
        components,
      });
      return json({ created: true, version: renderVersion(version) });
    },
    [`GET ${path}`]: (request) => {
      const email = nodeOf(store, request);
      const from = integerQuery(request, 'start_date');
      const to = integerQuery(request, 'end_date');
      if (to !== undefined && from === undefined) badRequest('end_date requires start_date');
      const found = versionsOf(email).filter(
        ({ created }) => created >= (from ?? 0) && created <= (to ?? Number.POSITIVE_INFINITY),
      );
      return json({ versions: found.map(renderVersion) });
    },
    [`GET ${path}/{version_id}`]: (request) => {
      const version = versionOf(request);
      return json({
        version: renderVersion(version),
        node: renderNode(store, version),
        dependencies: version.components.map((component) => ({
          node_id: component.id,
          node_type: 'COMPONENT',
          name: component.name,
          component_name: component.tag,
          content: component.content,
        })),
      });
    },
    [`DELETE ${path}/{version_id}`]: (request) => {
      const version = versionOf(request);
      if (version.createdOnPublish) conflict('cannot delete a version created on publish');
      studio().versions.delete(version.id);
      return { status: 204 };
    },
    // Components stay as they are now.
    [`POST ${path}/{version_id}/restore`]: (request) => {
      const { id, nodeId, draft } = versionOf(request);
      studio().emails.update(nodeId, { ...draft, updated: store.now() });
      return json({ node_id: nodeId, version_id: id, restored_node_ids: [nodeId] });
    },
  };
}

function renderVersion(version: StudioVersion): Record<string, unknown> {
  return {
    id: version.id,
    node_id: version.nodeId,
    node_type: 'EMAIL',
    name: version.name,
    ...(version.description === '' ? {} : { description: version.description }),
    created: version.created,
    created_on_publish: version.createdOnPublish,
    feedback: false,
  };
}

function renderNode(store: Store, { nodeId, emailName, draft }: StudioVersion): Record<string, unknown> {
  const { subject, preheader_text: preheader, html, amp, text } = draft.content;
  return {
    node_id: nodeId,
    node_type: 'EMAIL',
    name: emailName,
    subject,
    content: html,
    ...(preheader === '' ? {} : { preheader_text: preheader }),
    ...(amp === '' ? {} : { amp }),
    ...(text === '' ? {} : { text }),
    envelope: renderEnvelope(store, draft.envelope),
    transformers: renderTransformers(draft.transformers),
  };
}
