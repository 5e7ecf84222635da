import type { Ashby } from '../ashby.ts';
import { found } from '../ashby-failure.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { flag, listOf, oneOf, text, uuid } from '../input-checks.ts';
import { object } from '../input-object.ts';
import { recordsOf } from '../records-of.ts';
import { postingDetail, postingSummary } from '../views/job-posting.ts';

export function jobPostingEndpoints(ashby: Ashby): Endpoints {
  const { data } = ashby;
  const records = recordsOf(ashby);
  const boardOrPrimary = (jobBoardId: string | undefined) =>
    jobBoardId ?? data.jobBoards.find(({ isInternal }) => !isInternal)?.id;
  return {
    'jobPosting.list': endpoint(
      'jobsRead',
      object(
        {},
        {
          location: text,
          department: text,
          listedOnly: flag,
          jobBoardId: uuid,
          includeUnpublishedJobPostings: flag,
        },
      ),
      ({ location, department, listedOnly = false, jobBoardId, includeUnpublishedJobPostings = false }) => {
        const board = boardOrPrimary(jobBoardId);
        const summaries = data.jobPostings
          .filter(
            (posting) =>
              posting.jobBoardId === board &&
              (posting.isPublished || includeUnpublishedJobPostings) &&
              (posting.isListed || !listedOnly),
          )
          .map((posting) => postingSummary(ashby, posting, records.job(posting.jobId)));
        return {
          results: summaries.filter(
            ({ locationName, departmentName }) =>
              (location === undefined || locationName === location) &&
              (department === undefined || departmentName === department),
          ),
        };
      },
    ),
    'jobPosting.info': endpoint(
      'jobsRead',
      object({ jobPostingId: uuid }, { jobBoardId: uuid, expand: listOf(oneOf(['job'])) }),
      ({ jobPostingId, jobBoardId, expand = [] }) => {
        const stored = data.jobPostings.get(jobPostingId);
        const isOnBoard = jobBoardId === undefined || stored?.jobBoardId === jobBoardId;
        const posting = found(isOnBoard ? stored : undefined, 'job_posting');
        return { results: postingDetail(ashby, posting, records.job(posting.jobId), expand.includes('job')) };
      },
    ),
  };
}
