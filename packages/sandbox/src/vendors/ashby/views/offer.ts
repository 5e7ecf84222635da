import type { Ashby } from '../ashby.ts';
import type { Offer, OfferVersion } from '../records/offer.ts';
import { optionalFile } from './candidate.ts';
import { fieldEntries } from './custom-field-entries.ts';
import { offerForm } from './offer-form.ts';
import { optionalUser } from './people.ts';

function versionView(
  ashby: Ashby,
  { authorId, fileIds, customFields, submittedValues: _form, ...version }: OfferVersion,
) {
  return {
    ...version,
    customFields: fieldEntries(ashby, customFields),
    fileHandles: fileIds.flatMap((fileId) => optionalFile(ashby, fileId) ?? []),
    author: optionalUser(ashby, authorId),
  };
}

export function offerView(ashby: Ashby, offer: Offer) {
  const { id, decidedAt, applicationId, acceptanceStatus, offerStatus } = offer;
  const latest = offer.versions.at(-1);
  const latestVersion = latest && versionView(ashby, latest);
  return { id, decidedAt, applicationId, acceptanceStatus, offerStatus, latestVersion };
}

/** An offer as the endpoints for one offer answer it: with every version, and the form unless it is not wanted. */
export function offerDetail(ashby: Ashby, offer: Offer, excludeFormDefinition = false) {
  return {
    ...offerView(ashby, offer),
    versions: offer.versions.map((version) => versionView(ashby, version)),
    ...(!excludeFormDefinition && { formDefinition: offerForm(ashby) }),
  };
}
