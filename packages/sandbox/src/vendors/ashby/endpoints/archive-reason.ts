import type { Ashby } from '../ashby.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { flag } from '../input-checks.ts';
import { object } from '../input-object.ts';

export function archiveReasonEndpoints({ data }: Ashby): Endpoints {
  return {
    'archiveReason.list': endpoint(
      'hiringProcessMetadataRead',
      object({}, { includeArchived: flag }),
      ({ includeArchived = false }) => ({
        results: data.archiveReasons.filter(({ isArchived }) => includeArchived || !isArchived),
      }),
    ),
  };
}
