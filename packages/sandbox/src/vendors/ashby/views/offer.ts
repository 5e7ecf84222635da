import type { Ashby } from '../ashby.ts';
import type { Offer, OfferVersion } from '../records/offer.ts';
import { optionalFile } from './candidate.ts';
import { offerForm } from './forms.ts';
import { fieldEntries, optionalUser } from './people.ts';

function versionView(ashby: Ashby, version: OfferVersion) {
  const { authorId, fileIds, submittedValues: _form, ...plain } = version;
  return {
    ...plain,
    customFields: fieldEntries(ashby, plain.customFields),
    fileHandles: fileIds.flatMap((fileId) => optionalFile(ashby, fileId) ?? []),
    author: optionalUser(ashby, authorId),
  };
}

export function offerView(ashby: Ashby, { versions, createdAt: _notOnTheWire, ...offer }: Offer) {
  const latest = versions.at(-1);
  return { ...offer, latestVersion: latest && versionView(ashby, latest) };
}

/** Returns an offer as single-offer endpoints show it: with every version, and with the form unless it is excluded. */
export function offerDetail(ashby: Ashby, offer: Offer, excludeFormDefinition = false) {
  return {
    ...offerView(ashby, offer),
    versions: offer.versions.map((version) => versionView(ashby, version)),
    ...(!excludeFormDefinition && { formDefinition: offerForm(ashby) }),
  };
}
