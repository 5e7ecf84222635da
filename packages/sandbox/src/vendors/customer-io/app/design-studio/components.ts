import * as v from 'valibot';
import { crud } from '../../../../engine/crud.ts';
import type { StudioComponent } from '../../store/design-studio.ts';
import type { Store } from '../../store/store.ts';
import { constraintViolation, notEmpty } from '../nodes.ts';
import type { Routes } from '../style.ts';
import { listResponse, nodeName, parentFolder, studioStyle } from './nodes.ts';

const name = nodeName(255);
const tag = v.pipe(v.string('missing or invalid tag'), v.regex(/^[a-z][a-z0-9-]*$/, 'missing or invalid tag'));
const content = v.string('missing or invalid content');

export function studioComponentRoutes(store: Store): Routes {
  const studio = store.designStudio;
  const { components } = studio;
  const parent = parentFolder(studio);
  const rejectTaken = (wanted: string | undefined, own?: string) => {
    if (components.find((other) => other.tag === wanted && other.id !== own)) constraintViolation();
  };
  const path = '/v1/design_studio/components';
  return {
    [`GET ${path}`]: (request) => {
      const wanted = request.query.get('tag') || null;
      const nodes = components.filter((component) => wanted === null || component.tag === wanted);
      // Their content is missing in a list.
      const view = ({ content: _, ...component }: StudioComponent) => component;
      return listResponse(request, studio, { key: 'components', nodes, view, filters: { tag: wanted } });
    },
    ...crud(studioStyle(store), {
      ...{ noun: 'Component', one: 'component', table: components },
      routes: {
        create: `POST ${path}`,
        get: `GET ${path}/{id}`,
        update: `PUT ${path}/{id}`,
        delete: `DELETE ${path}/{id}`,
      },
      create: {
        input: v.strictObject({
          name: v.optional(name, ''),
          tag: v.optional(tag, ''),
          content,
          parent_folder_id: v.optional(parent, null),
        }),
        record: (given) => {
          rejectTaken(given.tag);
          return given;
        },
      },
      update: {
        input: notEmpty(
          v.strictObject({
            ...{ name: v.optional(name), tag: v.optional(tag), content: v.optional(content) },
            parent_folder_id: v.optional(parent),
          }),
        ),
        changes: (given, { id }) => {
          rejectTaken(given.tag, id);
          return given;
        },
      },
    }),
  };
}
