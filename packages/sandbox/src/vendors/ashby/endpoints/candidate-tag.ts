import type { Ashby } from '../ashby.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { flag, nonEmptyText, uuid } from '../input-checks.ts';
import { object } from '../input-object.ts';
import { syncInput } from '../paging.ts';
import { recordsOf } from '../records-of.ts';

export function candidateTagEndpoints(ashby: Ashby): Endpoints {
  const { data, page, newId } = ashby;
  const records = recordsOf(ashby);
  return {
    'candidateTag.list': endpoint(
      'hiringProcessMetadataRead',
      object({}, { includeArchived: flag, ...syncInput }),
      ({ includeArchived = false, ...params }) =>
        page({
          list: 'candidateTag.list',
          table: data.tags,
          params,
          where: ({ isArchived }) => includeArchived || !isArchived,
          view: (tag) => tag,
        }),
    ),
    // Idempotent by title: the tag that has it already is answered as it is.
    'candidateTag.create': endpoint('hiringProcessMetadataWrite', object({ title: nonEmptyText }, {}), ({ title }) => {
      const existing = data.tags.find((tag) => tag.title === title);
      return { results: existing ?? data.tags.put({ id: newId(), title, isArchived: false }) };
    }),
    'candidateTag.archive': endpoint('hiringProcessMetadataWrite', object({ tagId: uuid }, {}), ({ tagId }) => ({
      results: data.tags.put({ ...records.tag(tagId), isArchived: true }),
    })),
  };
}
