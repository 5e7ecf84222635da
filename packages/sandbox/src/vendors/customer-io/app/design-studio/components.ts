import * as v from 'valibot';
import { crud, restRoutes } from '../../../../engine/crud.ts';
import { text } from '../../fields.ts';
import type { StudioComponent } from '../../store/design-studio.ts';
import type { Store } from '../../store/store.ts';
import { constraintViolation, notEmpty } from '../nodes.ts';
import type { Routes } from '../style.ts';
import { listResponse, nodeName, parentFolder, studioStyle } from './nodes.ts';

const fields = v.strictObject({ name: nodeName(255), tag: v.pipe(text, v.regex(/^[a-z][a-z0-9-]*$/)), content: text });

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
      // The list omits their content.
      const view = ({ content: _, ...component }: StudioComponent) => component;
      return listResponse(request, studio, { key: 'components', nodes, view, filters: { tag: wanted } });
    },
    ...crud(studioStyle(store), {
      noun: 'Component',
      one: 'component',
      table: components,
      routes: restRoutes(`${path}/{id}`, ['create', 'get', 'update', 'delete'], 'PUT'),
      create: {
        input: v.strictObject({ ...fields.entries, parent_folder_id: v.optional(parent, null) }),
        record: (given) => {
          rejectTaken(given.tag);
          return given;
        },
      },
      update: {
        input: notEmpty(v.strictObject({ ...v.partial(fields).entries, parent_folder_id: v.optional(parent) })),
        changes: (given, { id }) => {
          rejectTaken(given.tag, id);
          return given;
        },
      },
    }),
  };
}
