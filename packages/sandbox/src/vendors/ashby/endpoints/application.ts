import type { Ashby } from '../ashby.ts';
import { found, invalidInput } from '../ashby-failure.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { applicationOfSubmission, submissionsOf } from '../form-submissions-of.ts';
import { listOf, oneOf, uuid } from '../input-checks.ts';
import { object } from '../input-object.ts';
import { pageInput, pageOf, syncInput } from '../paging.ts';
import { APPLICATION_STATUSES } from '../records/application.ts';
import { recordsOf } from '../records-of.ts';
import { createdInput, isBetween } from '../time-filters.ts';
import { applicationDetail, applicationView, historyView } from '../views/application.ts';
import { referralsOf } from '../views/referral.ts';

export function applicationEndpoints(ashby: Ashby): Endpoints {
  const { data, page, positions } = ashby;
  const records = recordsOf(ashby);
  return {
    'application.list': endpoint(
      'candidatesRead',
      object(
        {},
        {
          ...syncInput,
          ...createdInput,
          status: oneOf(APPLICATION_STATUSES),
          jobId: uuid,
          expand: listOf(oneOf(['openings'])),
        },
      ),
      ({ status, jobId, expand = [], ...params }) =>
        page({
          list: 'application.list',
          table: data.applications,
          params,
          where: (application) =>
            (status === undefined || application.status === status) &&
            (jobId === undefined || application.jobId === jobId) &&
            isBetween(application.createdAt, params.createdAfter, params.createdBefore),
          view: (application) => applicationView(ashby, application, { openings: expand.includes('openings') }),
        }),
    ),
    'application.info': endpoint(
      'candidatesRead',
      object(
        {},
        {
          applicationId: uuid,
          submittedFormInstanceId: uuid,
          expand: listOf(oneOf(['openings', 'applicationFormSubmissions', 'referrals'])),
        },
      ),
      ({ applicationId, submittedFormInstanceId, expand = [] }) => {
        if (applicationId === undefined && submittedFormInstanceId === undefined) {
          throw invalidInput('body: One of applicationId and submittedFormInstanceId is required');
        }
        const application = found(
          applicationId === undefined
            ? applicationOfSubmission(ashby, submittedFormInstanceId ?? '')
            : data.applications.get(applicationId),
          'application',
        );
        const detail = applicationDetail(ashby, application, { openings: expand.includes('openings') });
        return {
          results: {
            ...detail,
            ...(expand.includes('applicationFormSubmissions') && {
              applicationFormSubmissions: submissionsOf(ashby, application),
            }),
            ...(expand.includes('referrals') && { referrals: referralsOf(ashby, application) }),
          },
        };
      },
    ),
    'application.listHistory': endpoint(
      'candidatesRead',
      object({ applicationId: uuid }, pageInput),
      ({ applicationId, ...params }) =>
        pageOf(
          positions,
          'application.listHistory',
          records.application(applicationId).history.map(historyView),
          params,
        ),
    ),
  };
}
