import * as v from 'valibot';
import type { SandboxRequest } from '../../../../engine/emulator.ts';
import { json } from '../../../../engine/wire-response.ts';
import { integer, optional, readBody, readQuery, text } from '../../fields.ts';
import { badRequest, conflict, notFound } from '../../rejections.ts';
import { draftOf, type StudioEmail, type StudioVersion } from '../../store/design-studio.ts';
import type { Store } from '../../store/store.ts';
import type { Routes } from '../style.ts';
import { componentsOf } from './compile.ts';
import { draftView } from './drafts.ts';
import { nodeName, nodeOf, uuidParam } from './nodes.ts';

const input = v.object({ name: v.optional(nodeName(100), ''), description: v.nullish(text, '') });
const query = v.object({ start_date: optional(integer), end_date: optional(integer) });

/** Creates the routes of email versions, which users or publications saved. */
export function studioVersionRoutes(store: Store): Routes {
  const { versions, emails } = store.designStudio;
  const path = '/v1/design_studio/emails/{id}/versions';
  /** Newest first. */
  const versionsOf = (email: StudioEmail) => versions.filter(({ node_id }) => node_id === email.id).toReversed();
  const versionOf = (request: SandboxRequest): StudioVersion => {
    const found = versionsOf(nodeOf(store, request));
    const wanted = uuidParam(request, 'version_id');
    return found.find(({ id }) => id === wanted) ?? notFound('resource not found');
  };
  return {
    [`POST ${path}`]: (request) => {
      const email = nodeOf(store, request);
      const { name, description } = readBody(request, input);
      const state = (draft: unknown, components: unknown) => JSON.stringify([draft, components]);
      const [latest] = versionsOf(email);
      const components = componentsOf(store.designStudio, email);
      if (latest && state(latest.draft, latest.components) === state(draftOf(email), components)) {
        return json({ created: false, version: view(latest) });
      }
      return json({ created: true, version: view(saveVersion(store, email, { name, description })) });
    },
    [`GET ${path}`]: (request) => {
      const email = nodeOf(store, request);
      const { start_date, end_date = Number.POSITIVE_INFINITY } = readQuery(request, query);
      if (request.query.get('end_date') && start_date === undefined) badRequest('end_date requires start_date');
      const found = versionsOf(email).filter(({ created }) => created >= (start_date ?? 0) && created <= end_date);
      return json({ versions: found.map(view) });
    },
    [`GET ${path}/{version_id}`]: (request) => {
      const version = versionOf(request);
      const dependencies = version.components.map(({ id, name, tag, content }) => {
        return { node_id: id, node_type: 'COMPONENT', name, component_name: tag, content };
      });
      return json({ version: view(version), node: nodeView(store, version), dependencies });
    },
    [`DELETE ${path}/{version_id}`]: (request) => {
      const { id, created_on_publish } = versionOf(request);
      if (created_on_publish) conflict('cannot delete a version created on publish');
      versions.delete(id);
      return { status: 204 };
    },
    // Components keep their current state.
    [`POST ${path}/{version_id}/restore`]: (request) => {
      const { id, node_id, draft } = versionOf(request);
      emails.update(node_id, { ...draft, updated: store.now() });
      return json({ node_id, version_id: id, restored_node_ids: [node_id] });
    },
  };
}

type Label = Pick<StudioVersion, 'name' | 'description'> & Partial<StudioVersion>;

/** Saves the state of an email. */
export function saveVersion({ designStudio, random, now }: Store, email: StudioEmail, label: Label): StudioVersion {
  return designStudio.versions.insert({
    id: random.uuid(),
    node_id: email.id,
    created: now(),
    created_on_publish: false,
    emailName: email.name,
    draft: draftOf(email),
    components: componentsOf(designStudio, email),
    ...label,
  });
}

function view({ emailName: _, draft: _draft, components: _components, description, ...version }: StudioVersion) {
  return { ...version, node_type: 'EMAIL', ...(description !== '' && { description }), feedback: false };
}

function nodeView(store: Store, { node_id, emailName, draft }: StudioVersion) {
  const { subject, preheader_text, html, amp, text } = draft.content;
  const { envelope, transformers } = draftView(store, draft);
  const about = { node_id, node_type: 'EMAIL', name: emailName, subject, content: html, envelope, transformers };
  return { ...about, ...filled({ preheader_text, amp, text }) };
}

/** Returns the texts that are not empty. */
export function filled<T extends Readonly<Record<string, string | undefined>>>(texts: T): Partial<T> {
  const entries = Object.entries(texts).filter(([, value]) => value !== '' && value !== undefined);
  // The result has the same keys, except those with empty texts.
  return Object.fromEntries(entries) as Partial<T>;
}
