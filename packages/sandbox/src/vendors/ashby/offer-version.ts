import { asObject } from '../../engine/body.ts';
import type { Ashby } from './ashby.ts';
import { readSubmission, type Submissions } from './forms.ts';
import type { OfferVersion } from './records/offer.ts';
import { rejection } from './rejection.ts';
import { OPENING, offerForm, SALARY, START_DATE } from './views/forms.ts';

/** Returns the opening of an offer, which must be open and must not belong to another offer. */
function checkOpening({ data, find }: Ashby, openingId: string, applicationId: string): void {
  if (!['Open', 'Approved'].includes(find('openings', openingId).openingState)) {
    throw rejection('opening_state_invalid', 'The opening has been closed or filled');
  }
  const isTaken = data.offers.find(
    (offer) =>
      offer.applicationId !== applicationId &&
      offer.offerStatus !== 'CandidateRejected' &&
      offer.offerStatus !== 'OfferCancelled' &&
      offer.versions.at(-1)?.openingId === openingId,
  );
  if (isTaken) throw rejection('opening_in_use', 'The opening is in use by another offer');
}

function salaryOf(value: unknown): OfferVersion['salary'] {
  const { value: amount, currencyCode } = asObject(value) ?? {};
  return { currencyCode: String(currencyCode), value: Number(amount) };
}

/** Returns the form values that reproduce a version. */
function valuesOf(version: OfferVersion): Record<string, unknown> {
  const { submittedValues, startDate, salary, openingId, customFields } = version;
  return {
    [START_DATE]: startDate,
    [SALARY]: salary,
    ...(openingId !== undefined && { [OPENING]: openingId }),
    ...Object.fromEntries(customFields.map(({ fieldId, value }) => [fieldId, value])),
    ...submittedValues,
  };
}

/** Creates a version from a submitted form; a field that the form omits keeps its value in `earlier`. */
export function makeVersion(
  ashby: Ashby,
  applicationId: string,
  submissions: Submissions,
  earlier?: OfferVersion,
): OfferVersion {
  const { data, apiUser, newId, timestamp } = ashby;
  const values = readSubmission(offerForm(ashby), submissions, earlier && valuesOf(earlier));
  const opening = values[OPENING];
  if (typeof opening === 'string' && opening !== earlier?.openingId) checkOpening(ashby, opening, applicationId);
  return {
    id: newId(),
    startDate: new Date(String(values[START_DATE])).toISOString(),
    salary: salaryOf(values[SALARY]),
    createdAt: timestamp(),
    ...(typeof opening === 'string' && { openingId: opening }),
    customFields: Object.entries(values)
      .filter(([path]) => data.customFields.get(path)?.objectType === 'Offer')
      .map(([fieldId, value]) => ({ fieldId, value })),
    fileIds: [],
    authorId: apiUser().id,
    approvalStatus: null,
    submittedValues: values,
  };
}
