import type { Ashby } from '../ashby.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { created, entityOf } from '../entity.ts';
import { listOf, oneOf, uuid } from '../fields.ts';
import { pagedList } from '../paging.ts';
import { APPLICATION_STATUSES } from '../records/application.ts';
import { found } from '../rejection.ts';
import { requireOne } from '../require-one.ts';
import { applicationOfSubmission, submissionsOf } from '../submissions.ts';
import { applicationDetail, applicationView, historyView, referralsOf } from '../views/application.ts';

export function applicationEndpoints(ashby: Ashby): Endpoints {
  const { data, find } = ashby;
  const application = entityOf(ashby, 'applications');
  return {
    'application.list': application.list(
      { ...created, status: oneOf(APPLICATION_STATUSES), jobId: uuid },
      {
        options: { expand: listOf(oneOf(['openings'])) },
        view: (one, { expand = [] }) => applicationView(ashby, one, { openings: expand.includes('openings') }),
      },
    ),
    'application.info': endpoint(
      {},
      {
        applicationId: uuid,
        submittedFormInstanceId: uuid,
        expand: listOf(oneOf(['openings', 'applicationFormSubmissions', 'referrals'])),
      },
      (params) => {
        const {
          applicationId,
          submittedFormInstanceId = '',
          expand = [],
        } = requireOne(params, 'applicationId', 'submittedFormInstanceId');
        const stored = applicationId === undefined ? undefined : find('applications', applicationId);
        const one = stored ?? found(applicationOfSubmission(ashby, submittedFormInstanceId), 'application');
        return {
          ...applicationDetail(ashby, one, { openings: expand.includes('openings') }),
          ...(expand.includes('applicationFormSubmissions') && {
            applicationFormSubmissions: submissionsOf(ashby, one),
          }),
          ...(expand.includes('referrals') && { referrals: referralsOf(ashby, one) }),
        };
      },
    ),
    'application.listHistory': pagedList(ashby, { applicationId: uuid }, {}, ({ applicationId }) =>
      find('applications', applicationId).history.map(historyView),
    ),
    'application.delete': endpoint({ applicationId: uuid }, {}, ({ applicationId: id }) => {
      const { candidateId } = find('applications', id);
      for (const table of [data.offers, data.interviewSchedules, data.interviewEvents, data.feedback]) {
        for (const record of table.all()) if (record.applicationId === id) table.delete(record.id);
      }
      data.applications.delete(id);
      const candidate = data.candidates.get(candidateId);
      if (candidate !== undefined) {
        const applicationIds = candidate.applicationIds.filter((other) => other !== id);
        ashby.save('candidates', { ...candidate, applicationIds });
      }
      return { applicationId: id };
    }),
  };
}
