import { createRandom, seededSource } from '../../../engine/random.ts';
import type { Ashby } from '../ashby.ts';
import fraudSignals from '../data/fraud-signals.json' with { type: 'json' };
import type { Endpoints } from '../endpoint.ts';
import { belongsTo, entityOf } from '../entity.ts';
import { oneOf, uuid } from '../fields.ts';
import { pagedList } from '../paging.ts';
import type { Candidate } from '../records/candidate.ts';
import { candidateView } from '../views/candidate.ts';

/** Fraud checks of a candidate, one for each application; made from its id when asked for. */
function fraudChecks({ data }: Ashby, { id: candidateId, createdAt, fraudStatus, applicationIds }: Candidate) {
  if (fraudStatus === null) return [];
  return applicationIds.map((applicationId) => {
    const random = createRandom(seededSource(0, `fraud ${applicationId}`));
    const signals = fraudStatus === 'PassedFraudCheck' ? [] : random.sample(fraudSignals, random.int(1, 2));
    return {
      id: random.uuid(),
      candidateId,
      applicationId,
      createdAt: data.applications.get(applicationId)?.createdAt ?? createdAt,
      fraudSignals: signals.map((signal) => ({ id: random.uuid(), ...signal })),
    };
  });
}

/** Where candidates came from and whether they are who they say. */
export function candidateCheckEndpoints(ashby: Ashby): Endpoints {
  const candidate = entityOf(ashby, 'candidates', (one) => candidateView(ashby, one));
  return {
    'candidate.listClientInfo': entityOf(ashby, 'clientInfos').list(
      {},
      { required: { candidateId: uuid }, where: { candidateId: belongsTo(ashby, 'candidates', 'candidateId') } },
    ),
    'candidate.listFraudChecks': pagedList(ashby, { candidateId: uuid }, {}, ({ candidateId }) =>
      fraudChecks(ashby, ashby.find('candidates', candidateId)),
    ),
    'candidate.setFraudStatus': candidate.update(
      { candidateId: uuid, fraudStatus: oneOf(['Fraudulent', 'NotFraudulent', 'Unsure']) },
      {},
      ({ fraudStatus }) => ({ fraudStatus }),
    ),
  };
}
