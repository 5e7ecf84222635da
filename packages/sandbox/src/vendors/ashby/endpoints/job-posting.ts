import { is } from '../../../engine/conditions.ts';
import { plainText } from '../../../engine/content/html.ts';
import type { Ashby } from '../ashby.ts';
import { compensationTiers, makeTiers } from '../compensation.ts';
import { fieldSetters } from '../custom-field-values.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { entityOf } from '../entity.ts';
import { flag, listOf, nonEmptyText, nullable, object, oneOf, text, uuid } from '../fields.ts';
import { withTags } from '../html.ts';
import type { JobPosting } from '../records/job.ts';
import { WORKPLACE_TYPES } from '../records/organization.ts';
import { found } from '../rejection.ts';
import { postingDetail, postingSummary } from '../views/job-posting.ts';

const POSTING_TAGS = 'h1 h2 h3 h4 h5 h6 b i u a ul ol li code pre p'.split(' ');

export function jobPostingEndpoints(ashby: Ashby): Endpoints {
  const { data, find, newId, save, timestamp } = ashby;
  const detail = (one: JobPosting, expand: readonly 'job'[] = []) =>
    postingDetail(ashby, one, find('jobs', one.jobId), expand.includes('job'));
  const posting = entityOf(ashby, 'jobPostings', (one) => detail(one));
  // No object type is published for fields of postings, so those of jobs are used.
  const fields = fieldSetters(
    ashby,
    { jobPostingId: uuid },
    () => 'Job',
    ({ jobPostingId }, change) => {
      const record = find('jobPostings', jobPostingId);
      save('jobPostings', { ...record, customFields: change(record.customFields ?? []) });
    },
  );

  return {
    'jobPosting.list': endpoint(
      {},
      { location: text, department: text, listedOnly: flag, jobBoardId: uuid, includeUnpublishedJobPostings: flag },
      ({ location, department, listedOnly, jobBoardId, includeUnpublishedJobPostings }) => {
        const board = jobBoardId ?? data.jobBoards.find(({ isInternal }) => !isInternal)?.id;
        return data.jobPostings
          .filter(is<JobPosting>('jobBoardId')(board))
          .filter(({ isPublished }) => isPublished || includeUnpublishedJobPostings === true)
          .filter(({ isListed }) => isListed || listedOnly !== true)
          .map((one) => postingSummary(ashby, one, find('jobs', one.jobId)))
          .filter(({ locationName }) => location === undefined || locationName === location)
          .filter(({ departmentName }) => department === undefined || departmentName === department);
      },
    ),
    'jobPosting.info': endpoint(
      { jobPostingId: uuid },
      { jobBoardId: uuid, expand: listOf(oneOf(['job'])) },
      ({ jobPostingId, jobBoardId, expand }) => {
        const stored = data.jobPostings.get(jobPostingId);
        const isOnBoard = jobBoardId === undefined || stored?.jobBoardId === jobBoardId;
        return detail(found(isOnBoard ? stored : undefined, 'job_posting'), expand);
      },
    ),
    'jobPosting.update': posting.update(
      { jobPostingId: uuid },
      {
        title: nonEmptyText,
        workplaceType: oneOf(WORKPLACE_TYPES),
        suppressDescriptionOpening: flag,
        suppressDescriptionClosing: flag,
        description: object({ type: oneOf(['text/html']), content: text }),
      },
      ({ jobPostingId: _id, description, ...changes }) => {
        const html = description && withTags(description.content, POSTING_TAGS);
        return { ...changes, descriptionBodyHtml: html, descriptionBodyPlain: html && plainText(html) };
      },
    ),
    'jobPosting.setStatus': posting.update(
      { jobPostingId: text, status: oneOf(['Draft', 'Published']) },
      {},
      ({ status }, before) => {
        const isPublished = status === 'Published';
        const isNew = isPublished && !before.isPublished;
        return { isPublished, publishedDate: isNew ? timestamp().slice(0, 10) : before.publishedDate };
      },
    ),
    // With `null` the posting inherits the job's compensation again.
    'jobPosting.updateCompensation': endpoint(
      { jobPostingId: text, compensationTiers: nullable(compensationTiers) },
      { includeUnpublishedJobPostings: flag },
      ({ jobPostingId, compensationTiers: given, includeUnpublishedJobPostings = false }) => {
        const stored = find('jobPostings', jobPostingId);
        found(stored.isPublished || includeUnpublishedJobPostings ? stored : undefined, 'job_posting');
        const tiers = given === null ? undefined : makeTiers(newId, given);
        return detail(save('jobPostings', { ...stored, compensationTiers: tiers }));
      },
    ),
    'jobPosting.setCustomFieldValue': fields.one,
    'jobPosting.setCustomFieldValues': fields.several,
  };
}
