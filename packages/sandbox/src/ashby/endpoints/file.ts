import type { Ashby } from '../ashby.ts';
import { found } from '../ashby-failure.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { signedUrl } from '../files/download.ts';
import { fileIdOf } from '../files/file-handle.ts';
import { nonEmptyText } from '../input-checks.ts';
import { object } from '../input-object.ts';

export function fileEndpoints({ data, now }: Ashby): Endpoints {
  return {
    'file.info': endpoint('candidatesRead', object({ fileHandle: nonEmptyText }, {}), ({ fileHandle }, { request }) => {
      const file = found(data.files.get(fileIdOf(fileHandle) ?? ''), 'file');
      return { results: { url: signedUrl(file.id, now(), request.headers.host ?? '127.0.0.1') } };
    }),
  };
}
