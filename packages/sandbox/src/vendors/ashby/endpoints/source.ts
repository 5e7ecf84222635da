import type { Ashby } from '../ashby.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { flag } from '../input-checks.ts';
import { object } from '../input-object.ts';

export function sourceEndpoints({ data }: Ashby): Endpoints {
  return {
    'source.list': endpoint(
      'hiringProcessMetadataRead',
      object({}, { includeArchived: flag }),
      ({ includeArchived = false }) => ({
        results: data.sources.filter(({ isArchived }) => includeArchived || !isArchived),
        moreDataAvailable: false,
      }),
    ),
  };
}
