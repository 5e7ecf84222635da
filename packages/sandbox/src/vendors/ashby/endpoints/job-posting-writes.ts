import type { Ashby } from '../ashby.ts';
import { found } from '../ashby-failure.ts';
import { assignment, assignments, readAssignments, withEntries } from '../assign-fields.ts';
import { compensationTiers, makeTiers } from '../compensation.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { flag, nonEmptyText, nullable, oneOf, text, uuid } from '../input-checks.ts';
import { object } from '../input-object.ts';
import type { FieldEntry } from '../records/custom-field.ts';
import type { JobPosting } from '../records/job.ts';
import { WORKPLACE_TYPES } from '../records/organization.ts';
import { recordsOf } from '../records-of.ts';
import { postingDetail } from '../views/job-posting.ts';

const updateInput = object(
  { jobPostingId: uuid },
  {
    title: nonEmptyText,
    workplaceType: oneOf(WORKPLACE_TYPES),
    suppressDescriptionOpening: flag,
    suppressDescriptionClosing: flag,
    description: object({ type: oneOf(['text/html']), content: text }, {}),
  },
);

const compensationInput = object(
  { jobPostingId: text, compensationTiers: nullable(compensationTiers) },
  { includeUnpublishedJobPostings: flag },
);

const ALLOWED_TAGS = new Set([
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'b',
  'i',
  'u',
  'a',
  'ul',
  'ol',
  'li',
  'code',
  'pre',
  'p',
]);

/** The description without the tags that a posting cannot have. */
function allowedHtml(html: string): string {
  return html.replaceAll(/<\/?([a-z][a-z0-9]*)\b[^>]*>/gi, (tag, name: string) =>
    ALLOWED_TAGS.has(name.toLowerCase()) ? tag : '',
  );
}

function plainText(html: string): string {
  return html
    .replaceAll(/<\/(p|li|h[1-6]|pre)>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .trim();
}

export function jobPostingWriteEndpoints(ashby: Ashby): Endpoints {
  const { data, timestamp } = ashby;
  const records = recordsOf(ashby);
  const store = (posting: JobPosting) => data.jobPostings.put({ ...posting, updatedAt: timestamp() });
  const save = (changed: JobPosting) => {
    const posting = store(changed);
    return { results: postingDetail(ashby, posting, records.job(posting.jobId), false) };
  };
  const storeFields = (id: string, entries: readonly FieldEntry[]) => {
    const posting = records.jobPosting(id);
    store({ ...posting, customFields: withEntries(posting.customFields ?? [], entries) });
  };

  return {
    'jobPosting.update': endpoint('jobsWrite', updateInput, ({ jobPostingId, description, ...changes }) => {
      const html = description && allowedHtml(description.content);
      return save({
        ...records.jobPosting(jobPostingId),
        ...changes,
        ...(html !== undefined && { descriptionBodyHtml: html, descriptionBodyPlain: plainText(html) }),
      });
    }),
    'jobPosting.setStatus': endpoint(
      'jobsWrite',
      object({ jobPostingId: text, status: oneOf(['Draft', 'Published']) }, {}),
      ({ jobPostingId, status }) => {
        const posting = records.jobPosting(jobPostingId);
        const isPublished = status === 'Published';
        const publishedDate = isPublished && !posting.isPublished ? timestamp().slice(0, 10) : posting.publishedDate;
        return save({ ...posting, isPublished, publishedDate });
      },
    ),
    // `null` makes the posting inherit the job's compensation again.
    'jobPosting.updateCompensation': endpoint('jobsWrite', compensationInput, (params) => {
      const stored = records.jobPosting(params.jobPostingId);
      const isReachable = stored.isPublished || params.includeUnpublishedJobPostings === true;
      const { compensationTiers: _earlier, ...posting } = found(isReachable ? stored : undefined, 'job_posting');
      const given = params.compensationTiers;
      return save(given === null ? posting : { ...posting, compensationTiers: makeTiers(ashby, given) });
    }),
    // There is no published object type for fields of postings: those of jobs are taken.
    'jobPosting.setCustomFieldValue': endpoint(
      'jobsWrite',
      object({ jobPostingId: uuid, ...assignment }, {}),
      ({ jobPostingId, ...value }) => {
        const { entries, views } = readAssignments(ashby, 'Job', [value], () => 'fieldValue');
        storeFields(jobPostingId, entries);
        return { results: views[0] };
      },
    ),
    'jobPosting.setCustomFieldValues': endpoint(
      'jobsWrite',
      object({ jobPostingId: uuid, values: assignments }, {}),
      ({ jobPostingId, values }) => {
        const { entries, views } = readAssignments(ashby, 'Job', values);
        storeFields(jobPostingId, entries);
        return { results: views };
      },
    ),
  };
}
