import type { Ashby } from '../ashby.ts';
import { type Endpoints, endpoint, rawEndpoint } from '../endpoint.ts';
import { entityOf, includeArchived } from '../entity.ts';
import { flag, listOf, nonEmptyText, oneOf, uuid } from '../fields.ts';
import type { OrganizationData } from '../organization-data.ts';

/** Creates the endpoints of organization-wide settings, which are mostly read-only. */
export function catalogEndpoints(ashby: Ashby): Endpoints {
  const { data, newId, save } = ashby;
  const tag = entityOf(ashby, 'tags');
  const feedbackForm = entityOf(ashby, 'feedbackForms');
  const wholeList = (table: 'archiveReasons' | 'sources', more: { readonly moreDataAvailable?: boolean }) =>
    rawEndpoint({}, { includeArchived }, ({ includeArchived: wanted = false }) => {
      const records: OrganizationData['archiveReasons'] | OrganizationData['sources'] = data[table];
      return { results: records.all().filter(({ isArchived }) => wanted || !isArchived), ...more };
    });

  return {
    'archiveReason.list': wholeList('archiveReasons', {}),
    'source.list': wholeList('sources', { moreDataAvailable: false }),
    // The published requests of these two and of the boards and links have no cursor, but the responses return one.
    'closeReason.list': entityOf(ashby, 'closeReasons').list({ includeArchived }),
    'sourceTrackingLink.list': entityOf(ashby, 'sourceTrackingLinks').list(
      { includeDisabled: flag },
      { where: { includeDisabled: (wanted) => (link) => wanted || link.enabled } },
    ),
    'jobBoard.list': entityOf(ashby, 'jobBoards').list({}),
    'brand.list': entityOf(ashby, 'brands').list({}, { syncs: false }),
    'communicationTemplate.list': endpoint({}, {}, () =>
      data.communicationTemplates
        .filter(({ isArchived }) => !isArchived)
        .map(({ isArchived: _false, ...rest }) => rest),
    ),
    'jobTemplate.list': entityOf(ashby, 'jobTemplates').list(
      {},
      {
        options: { expand: listOf(oneOf(['location'])) },
        view: (template, { expand = [] }) => ({
          ...template,
          ...(expand.includes('location') && { location: data.locations.get(template.locationId) }),
        }),
      },
    ),
    'candidateTag.list': tag.list({ includeArchived }),
    // The endpoint is idempotent by title: it returns an existing tag unchanged.
    'candidateTag.create': endpoint(
      { title: nonEmptyText },
      {},
      ({ title }) =>
        data.tags.find((one) => one.title === title) ?? save('tags', { id: newId(), title, isArchived: false }),
    ),
    'candidateTag.archive': tag.update({ tagId: uuid }, {}, () => ({ isArchived: true })),
    'feedbackFormDefinition.list': feedbackForm.list({ includeArchived }),
    'feedbackFormDefinition.info': feedbackForm.info({ feedbackFormDefinitionId: uuid }),
    'interviewPlan.list': entityOf(ashby, 'interviewPlans').list({ includeArchived }),
    'interviewStageGroup.list': endpoint({}, {}, () => data.interviewStageGroups.all()),
  };
}
