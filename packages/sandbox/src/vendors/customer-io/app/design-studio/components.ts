import type { SandboxRequest } from '../../../../engine/emulator.ts';
import { json } from '../../../../engine/wire-response.ts';
import type { StudioComponent } from '../../store/design-studio.ts';
import type { Store } from '../../store/store.ts';
import { badRequest, conflict, notFound } from '../../wire/app-errors.ts';
import { type Fields, stringField } from '../../wire/body.ts';
import type { Routes } from '../../wire/refusal.ts';
import { nameField, parentField, refuseEmpty, strictBody } from './input.ts';
import { listReply, renderFolder } from './list.ts';

const known = ['name', 'tag', 'content', 'parent_folder_id'];

export function studioComponentRoutes(store: Store): Routes {
  const studio = () => store.designStudio;
  const componentOf = (request: SandboxRequest): StudioComponent =>
    studio().components.get(request.params.id ?? '') ?? notFound('resource not found');
  const freeTag = (body: Fields, own?: string): string => {
    const tag = stringField(body, 'tag') ?? '';
    if (!/^[a-z][a-z0-9-]*$/.test(tag)) badRequest('missing or invalid tag');
    const taken = studio().components.find((other) => other.tag === tag && other.id !== own);
    return taken ? conflict('a constraint violation prevents this operation') : tag;
  };
  return {
    'GET /v1/design_studio/components': (request) => {
      const tag = request.query.get('tag') || null;
      const components = studio().components.filter((component) => tag === null || component.tag === tag);
      return listReply(request, studio(), 'components', components, renderEntry, { tag });
    },
    'POST /v1/design_studio/components': (request) => {
      const body = strictBody(request, known);
      const name = nameField(body, 255);
      const tag = freeTag(body);
      const content = stringField(body, 'content') ?? badRequest('missing or invalid content');
      const parentId = parentField(studio(), body);
      const times = { created: store.now(), updated: store.now() };
      const component = { id: store.random.uuid(), name, tag, content, parentId, ...times };
      return json({ component: renderComponent(studio().components.insert(component)) });
    },
    'GET /v1/design_studio/components/{id}': (request) => json({ component: renderComponent(componentOf(request)) }),
    'PUT /v1/design_studio/components/{id}': (request) => {
      const component = componentOf(request);
      const body = strictBody(request, known);
      refuseEmpty(body);
      const { content } = body;
      studio().components.update(component.id, {
        name: body.name === undefined ? component.name : nameField(body, 255),
        tag: body.tag === undefined ? component.tag : freeTag(body, component.id),
        content:
          content === undefined
            ? component.content
            : (stringField(body, 'content') ?? badRequest('missing or invalid content')),
        parentId: body.parent_folder_id === undefined ? component.parentId : parentField(studio(), body),
        updated: store.now(),
      });
      return { status: 204 };
    },
    'DELETE /v1/design_studio/components/{id}': (request) => {
      studio().components.delete(componentOf(request).id);
      return { status: 204 };
    },
  };
}

/** A component in a list, where its content is missing. */
function renderEntry(component: StudioComponent): Record<string, unknown> {
  return { ...renderFolder(component), tag: component.tag };
}

function renderComponent(component: StudioComponent): Record<string, unknown> {
  return { ...renderEntry(component), content: component.content };
}
