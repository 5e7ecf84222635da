import type { Ashby } from '../ashby.ts';
import { found } from '../ashby-failure.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { epochMilliseconds, flag, listOf, oneOf, uuid } from '../input-checks.ts';
import { object } from '../input-object.ts';
import { syncInput } from '../paging.ts';
import { ACCEPTANCE_STATUSES, APPROVAL_STATUSES, OFFER_STATUSES } from '../records/offer.ts';
import { isBetween } from '../time-filters.ts';
import { offerDetail, offerView } from '../views/offer.ts';

const listInput = object(
  {},
  {
    ...syncInput,
    createdAfter: epochMilliseconds,
    offerStatus: listOf(oneOf(OFFER_STATUSES), 1),
    acceptanceStatus: listOf(oneOf(ACCEPTANCE_STATUSES), 1),
    approvalStatus: listOf(oneOf(APPROVAL_STATUSES), 1),
    applicationId: uuid,
  },
);

export function offerEndpoints(ashby: Ashby): Endpoints {
  const { data, page } = ashby;
  return {
    'offer.list': endpoint('offersRead', listInput, (params) =>
      page({
        list: 'offer.list',
        table: data.offers,
        params,
        where: (offer) => {
          const approval = offer.versions.at(-1)?.approvalStatus ?? null;
          return (
            isBetween(offer.createdAt, params.createdAfter, undefined) &&
            (params.applicationId === undefined || offer.applicationId === params.applicationId) &&
            (params.offerStatus?.includes(offer.offerStatus) ?? true) &&
            (params.acceptanceStatus?.includes(offer.acceptanceStatus) ?? true) &&
            (params.approvalStatus === undefined || (approval !== null && params.approvalStatus.includes(approval)))
          );
        },
        view: (offer) => offerView(ashby, offer),
      }),
    ),
    'offer.info': endpoint(
      'offersRead',
      object({ offerId: uuid }, { excludeFormDefinition: flag }),
      ({ offerId, excludeFormDefinition }) => ({
        results: offerDetail(ashby, found(data.offers.get(offerId), 'offer'), excludeFormDefinition),
      }),
    ),
  };
}
