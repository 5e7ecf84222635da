import { isMultipart } from '../../../engine/multipart.ts';
import { organisationDomain } from '../data/organisation.ts';
import { invalid } from '../rejection.ts';
import type { PylonRoutes, PylonStore } from '../store.ts';

/** Stores uploaded or fetched files, which messages can refer to or accounts can have. */
export function attachmentRoutes(store: PylonStore): PylonRoutes {
  return {
    'POST /attachments': ({ body }) => ({ data: attachmentsFrom(body, store)[0] }),
    'POST /accounts/{id}/files': ({ params, body }) => {
      store.findAccount(params.id);
      return { data: attachmentsFrom(body, store) };
    },
  };
}

function attachmentsFrom(body: unknown, { random }: PylonStore): object[] {
  if (!isMultipart(body)) throw invalid('The request must be multipart/form-data');
  const files = (body.files.file ?? []).map(({ filename }) => filename);
  const linked = (body.fields.file_url ?? []).map((url) => url.split(/[?#]/)[0]?.split('/').at(-1) || url);
  const names = files.length > 0 ? files : linked;
  if (names.length === 0) throw invalid('Either file or file_url is required');
  return names.map((name) => {
    const id = random.uuid();
    const url = `https://assets.${organisationDomain}/attachments/${id}/${encodeURIComponent(name)}`;
    return { id, name, url, description: body.fields.description?.[0] ?? '' };
  });
}
