import type { Ashby } from '../ashby.ts';
import { found } from '../ashby-failure.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { flag, uuid } from '../input-checks.ts';
import { object } from '../input-object.ts';
import { syncInput } from '../paging.ts';

export function feedbackFormDefinitionEndpoints({ data, page }: Ashby): Endpoints {
  return {
    'feedbackFormDefinition.list': endpoint(
      'hiringProcessMetadataRead',
      object({}, { includeArchived: flag, ...syncInput }),
      ({ includeArchived = false, ...params }) =>
        page({
          list: 'feedbackFormDefinition.list',
          table: data.feedbackForms,
          params,
          where: ({ isArchived }) => includeArchived || !isArchived,
          view: (form) => form,
        }),
    ),
    'feedbackFormDefinition.info': endpoint(
      'hiringProcessMetadataRead',
      object({ feedbackFormDefinitionId: uuid }, {}),
      (params) => ({
        results: found(data.feedbackForms.get(params.feedbackFormDefinitionId), 'feedback_form_definition'),
      }),
    ),
  };
}
