import { isMultipart } from '../../engine/multipart.ts';
import type { PylonRoutes } from '../answer-body.ts';
import { organisationDomain } from '../data/organisation.ts';
import { invalid } from '../refusal.ts';
import type { PylonStore } from '../store.ts';

export function attachmentRoutes(store: PylonStore): PylonRoutes {
  return {
    'POST /attachments': ({ body }) => {
      if (!isMultipart(body)) throw invalid('The request must be multipart/form-data');
      const file = body.files.file?.[0];
      const fileUrl = body.fields.file_url?.[0];
      const name = file?.filename ?? fileUrl?.split(/[?#]/)[0]?.split('/').at(-1);
      if (name === undefined) throw invalid('Either file or file_url is required');
      const id = store.random.uuid();
      const url = `https://assets.${organisationDomain}/attachments/${id}/${encodeURIComponent(name)}`;
      return { data: { id, name, url, description: body.fields.description?.[0] ?? '' } };
    },
  };
}
