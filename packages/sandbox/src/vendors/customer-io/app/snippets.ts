import * as v from 'valibot';
import { crud, restRoutes } from '../../../engine/crud.ts';
import { json } from '../../../engine/wire-response.ts';
import { readBody, required, text } from '../fields.ts';
import { badRequest } from '../rejections.ts';
import type { Store } from '../store/store.ts';
import { appStyle, type Routes } from './style.ts';

const input = v.object({ name: required, value: text });

/** Creates the routes of snippets, which have names instead of ids. */
export function snippetRoutes(store: Store): Routes {
  const { snippets, now } = store;
  const { idOf: _, ...style } = appStyle(now);
  return {
    ...crud(style, {
      noun: 'Snippet',
      one: 'snippet',
      many: 'snippets',
      table: snippets,
      stamped: false,
      routes: restRoutes('/v1/snippets/{snippet_name}', ['list', 'create', 'delete']),
      create: {
        input,
        record: (snippet) => {
          if (snippets.get(snippet.name)) badRequest('snippet name is already in use');
          return { ...snippet, updated_at: now() };
        },
      },
      removing: ({ name }) => {
        if (isUsed(store, name)) badRequest('unable to delete snippet in use');
      },
    }),
    'PUT /v1/snippets': (request) =>
      json({ snippet: snippets.put({ ...readBody(request, input), updated_at: now() }) }),
  };
}

function isUsed({ actions, contents }: Store, name: string): boolean {
  const mention = new RegExp(`\\{\\{\\s*snippets\\.${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*[|}]`);
  return [...actions.all(), ...contents.all()].some(({ body }) => mention.test(body));
}
