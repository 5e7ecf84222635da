import type { SandboxRequest } from '../../../engine/emulator.ts';
import { json } from '../../../engine/wire-response.ts';
import type { Snippet } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import { badRequest, notFound } from '../wire/app-errors.ts';
import { appBody, stringField } from '../wire/body.ts';
import type { Routes } from '../wire/refusal.ts';

export function snippetRoutes(store: Store): Routes {
  return {
    'GET /v1/snippets': () => json({ snippets: store.snippets.all().map(renderSnippet) }),
    'POST /v1/snippets': (request) => {
      const snippet = readSnippet(store, request);
      if (store.snippets.get(snippet.name)) badRequest('snippet name is already in use');
      return json({ snippet: renderSnippet(store.snippets.insert(snippet)) });
    },
    'PUT /v1/snippets': (request) => {
      const snippet = readSnippet(store, request);
      const updated = store.snippets.update(snippet.name, snippet) ?? store.snippets.insert(snippet);
      return json({ snippet: renderSnippet(updated) });
    },
    'DELETE /v1/snippets/{snippet_name}': (request) => {
      const { name } = store.snippets.get(request.params.snippet_name ?? '') ?? notFound();
      if (isUsed(store, name)) badRequest('unable to delete snippet in use');
      store.snippets.delete(name);
      return { status: 204 };
    },
  };
}

function readSnippet(store: Store, request: SandboxRequest): Snippet {
  const body = appBody(request);
  const name = stringField(body, 'name') || badRequest('name is required');
  return { name, value: stringField(body, 'value') ?? badRequest('value is required'), updated: store.now() };
}

function isUsed(store: Store, name: string): boolean {
  const templates = [
    ...store.campaigns.flatMap((campaign) => campaign.actions),
    ...store.broadcasts.flatMap((broadcast) => broadcast.actions),
    ...store.newsletters.flatMap((newsletter) => newsletter.contents),
    ...store.transactional.flatMap((message) => message.contents),
  ];
  const mention = new RegExp(`\\{\\{\\s*snippets\\.${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*[|}]`);
  return templates.some((template) => mention.test(template.body));
}

function renderSnippet(snippet: Snippet): Record<string, unknown> {
  return { name: snippet.name, value: snippet.value, updated_at: snippet.updated };
}
