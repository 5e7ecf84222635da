import type { Handler, SandboxResponse } from '../../../engine/emulator.ts';
import { html } from '../../../engine/wire-response.ts';
import { indexing } from '../connectors/new-connector.ts';
import { definitionOf } from '../definitions.ts';
import { sandboxCredentials } from '../hosted/vendors.ts';
import type { OauthSession } from '../records.ts';
import type { Store } from '../store.ts';

/** The path of the page of consent. A browser visits it, so it needs no token. */
export const consentPath = '/oauth/consent';

/**
 * Creates the handler of the page of consent. Visiting it creates the connector and redirects with its id; with `deny=true`
 * the user refuses. A session works once.
 */
export function consentHandler(store: Store): Handler {
  return ({ query }) => {
    const session = store.oauthSessions.get(query.get('session') ?? undefined);
    if (!session) return html(404, 'Unknown session');
    store.oauthSessions.delete(session.id);
    // Of the codes, the documents name only `creation_failed`.
    if (store.now().getTime() > session.expires)
      return back(session, { error: 'session_expired', error_description: 'The session has expired. Start again.' });
    if (query.get('deny') === 'true')
      return back(session, { error: 'access_denied', error_description: 'The user denied access.' });
    if (store.workspaces.get(session.workspaceId)?.tombstone !== false)
      return back(session, { error: 'creation_failed', error_description: 'The workspace was deleted.' });
    return back(session, { connector_id: createConnector(store, session) });
  };
}

function createConnector(store: Store, session: OauthSession): string {
  const { expires: _expires, redirectUrl: _redirectUrl, ...fields } = session;
  const time = store.timestamp();
  const scheme = definitionOf(session.type).auth.find(({ oauth }) => oauth);
  const invented = Object.fromEntries(
    (scheme?.fields ?? []).map(({ name }) => [name, `sandbox-${session.type}-${name}`]),
  );
  return store.connectors.insert({
    ...fields,
    id: store.random.uuid(),
    credentials: sandboxCredentials(session.type) ?? invented,
    indexedAt: store.now().getTime() + indexing,
    deleting: false,
    createdAt: time,
    updatedAt: time,
  }).id;
}

/** Redirects to the caller's address, whose own query is kept. */
function back({ redirectUrl }: OauthSession, outcome: Readonly<Record<string, string>>): SandboxResponse {
  const url = new URL(redirectUrl);
  for (const [name, value] of Object.entries(outcome)) url.searchParams.set(name, value);
  return { status: 302, headers: { location: url.toString() } };
}
