import { createRandom, seededSource } from '../../../engine/random.ts';
import type { Ashby } from '../ashby.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { oneOf, uuid } from '../input-checks.ts';
import { object } from '../input-object.ts';
import { pageInput, pageOf, syncInput } from '../paging.ts';
import type { Candidate } from '../records/candidate.ts';
import { recordsOf } from '../records-of.ts';
import { candidateView } from '../views/candidate.ts';

const SIGNALS = [
  { category: 'Network', name: 'Anonymous proxy', description: 'The application came through an anonymising network.' },
  { category: 'Email', name: 'Recent mailbox', description: 'The mailbox was created shortly before the application.' },
  { category: 'Resume', name: 'Shared text', description: 'Long passages are equal to those of other resumes.' },
];

/** Fraud checks of a candidate, one for each application; made from its id when asked for. */
function fraudChecks({ data }: Ashby, candidate: Candidate) {
  if (candidate.fraudStatus === null) return [];
  const isSuspicious = candidate.fraudStatus !== 'PassedFraudCheck';
  return candidate.applicationIds.map((applicationId) => {
    const random = createRandom(seededSource(0, `fraud ${applicationId}`));
    const signals = isSuspicious ? random.sample(SIGNALS, random.int(1, 2)) : [];
    return {
      id: random.uuid(),
      candidateId: candidate.id,
      applicationId,
      createdAt: data.applications.get(applicationId)?.createdAt ?? candidate.createdAt,
      fraudSignals: signals.map((signal) => ({ id: random.uuid(), ...signal })),
    };
  });
}

/** Where candidates came from and whether they are who they say. */
export function candidateCheckEndpoints(ashby: Ashby): Endpoints {
  const { data, page, positions, timestamp } = ashby;
  const records = recordsOf(ashby);
  return {
    'candidate.listClientInfo': endpoint(
      'candidatesRead',
      object({ candidateId: uuid }, syncInput),
      ({ candidateId, ...params }) => {
        const candidate = records.candidate(candidateId);
        return page({
          list: 'candidate.listClientInfo',
          table: data.clientInfos,
          params,
          where: (info) => info.candidateId === candidate.id,
          view: (info) => info,
        });
      },
    ),
    'candidate.listFraudChecks': endpoint(
      'candidatesRead',
      object({ candidateId: uuid }, pageInput),
      ({ candidateId, ...params }) =>
        pageOf(positions, 'candidate.listFraudChecks', fraudChecks(ashby, records.candidate(candidateId)), params),
    ),
    'candidate.setFraudStatus': endpoint(
      'candidatesWrite',
      object({ candidateId: uuid, fraudStatus: oneOf(['Fraudulent', 'NotFraudulent', 'Unsure']) }, {}),
      ({ candidateId, fraudStatus }) => {
        const candidate = { ...records.candidate(candidateId), fraudStatus, updatedAt: timestamp() };
        return { results: candidateView(ashby, data.candidates.put(candidate)) };
      },
    ),
  };
}
