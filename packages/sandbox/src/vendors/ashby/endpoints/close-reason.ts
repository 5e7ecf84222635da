import type { Ashby } from '../ashby.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { flag } from '../input-checks.ts';
import { object } from '../input-object.ts';
import { syncInput } from '../paging.ts';

export function closeReasonEndpoints({ data, page }: Ashby): Endpoints {
  return {
    // The published request has no cursor, yet the response hands one out: it is taken back here.
    'closeReason.list': endpoint(
      'hiringProcessMetadataRead',
      object({}, { includeArchived: flag, ...syncInput }),
      ({ includeArchived = false, ...params }) =>
        page({
          list: 'closeReason.list',
          table: data.closeReasons,
          params,
          where: ({ isArchived }) => includeArchived || !isArchived,
          view: (reason) => reason,
        }),
    ),
  };
}
