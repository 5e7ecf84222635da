import type { Ashby } from '../ashby.ts';
import { linksOf, mergeLinks, withAlternate, withPrimary } from '../candidate-contacts.ts';
import vocabulary from '../data/vocabulary.json' with { type: 'json' };
import { type Endpoints, endpoint } from '../endpoint.ts';
import { entityOf } from '../entity.ts';
import { flag, isoTime, listOf, nonEmptyText, object, oneOf, text, url, uuid } from '../fields.ts';
import { emptyProfile, SOCIAL_LINK_TYPES } from '../records/candidate.ts';
import { invalidInput, rejection } from '../rejection.ts';
import { candidateView } from '../views/candidate.ts';

const profile = {
  email: nonEmptyText,
  phoneNumber: nonEmptyText,
  linkedInUrl: url,
  githubUrl: url,
  sourceId: uuid,
  creditedToUserId: uuid,
  location: object({}, { city: text, region: text, country: text }),
  createdAt: isoTime,
};

export function candidateWriteEndpoints(ashby: Ashby): Endpoints {
  const { idOf, newId, timestamp } = ashby;
  const candidate = entityOf(ashby, 'candidates', (one) => candidateView(ashby, one));

  const references = ({ sourceId, creditedToUserId }: { sourceId?: string; creditedToUserId?: string }) => ({
    sourceId: idOf('sources', sourceId),
    creditedToUserId: idOf('users', creditedToUserId),
  });
  const placeOf = <P extends object>(location: P | undefined) => location && { id: newId(), ...location };

  return {
    // Two calls with the same address create two candidates, because the vendor does not merge them.
    'candidate.create': candidate.create(
      { name: nonEmptyText },
      { ...profile, website: url, alternateEmailAddresses: listOf(text) },
      (params) => {
        const { name, email, phoneNumber, alternateEmailAddresses = [], createdAt = timestamp() } = params;
        return {
          ...emptyProfile,
          createdAt,
          updatedAt: createdAt,
          name,
          emailAddresses: alternateEmailAddresses.reduce(withAlternate, withPrimary([], email)),
          phoneNumbers: withPrimary([], phoneNumber),
          socialLinks: linksOf(params),
          ...references(params),
          location: placeOf(params.location),
        };
      },
    ),
    'candidate.update': candidate.update(
      { candidateId: uuid },
      {
        ...profile,
        name: nonEmptyText,
        websiteUrl: url,
        alternateEmail: nonEmptyText,
        socialLinks: listOf(object({ type: oneOf(SOCIAL_LINK_TYPES), url })),
        sendNotifications: flag,
      },
      (params, before) => {
        const { name, email, phoneNumber, alternateEmail, websiteUrl: website, createdAt } = params;
        const emailAddresses = withPrimary(before.emailAddresses, email);
        return {
          name,
          emailAddresses: alternateEmail === undefined ? emailAddresses : withAlternate(emailAddresses, alternateEmail),
          phoneNumbers: withPrimary(before.phoneNumbers, phoneNumber),
          // A whole list replaces the existing links, and the single link parameters are then ignored.
          socialLinks: params.socialLinks ?? mergeLinks(before.socialLinks, linksOf({ ...params, website })),
          ...references(params),
          location: placeOf(params.location),
          createdAt,
        };
      },
    ),
  };
}

/** Creates the endpoints for other systems: emails of other mailboxes, and the push to an HRIS. */
export function candidateExchangeEndpoints(ashby: Ashby): Endpoints {
  const { data, apiUser, find, idOf, newId, save, timestamp } = ashby;
  return {
    'candidate.addEmailMessage': endpoint(
      {
        candidateId: uuid,
        emailProviderEmailId: nonEmptyText,
        subject: text,
        from: nonEmptyText,
        to: nonEmptyText,
        body: text,
      },
      {
        userId: uuid,
        sentAt: isoTime,
        cc: text,
        messageUrl: url,
        messageIdHeader: text,
        threadId: text,
        isPrivate: flag,
      },
      ({ userId, ...message }) => {
        const { emailProviderEmailId } = message;
        const candidateId = idOf('candidates', message.candidateId);
        const user = userId === undefined ? apiUser() : find('users', userId);
        if (data.emailMessages.find((known) => known.emailProviderEmailId === emailProviderEmailId)) {
          throw invalidInput('emailProviderEmailId: The message has been added already');
        }
        const { id } = save('emailMessages', { id: newId(), candidateId, emailProviderEmailId });
        return {
          id,
          sentAt: timestamp(),
          cc: null,
          messageUrl: null,
          messageIdHeader: null,
          threadId: emailProviderEmailId,
          isPrivate: false,
          ...message,
          userIsSender: message.from.toLowerCase().includes(user.email),
        };
      },
    ),
    'candidate.pushToHris': endpoint(
      { applicationId: text, externalSystem: oneOf(vocabulary.hrisSystems) },
      { integrationPartnerId: text },
      ({ applicationId, externalSystem, integrationPartnerId }) => {
        idOf('applications', applicationId);
        if (externalSystem === 'SelfServe' && integrationPartnerId === undefined) {
          throw invalidInput('integrationPartnerId: Required for SelfServe');
        }
        const offers = data.offers.filter((offer) => offer.applicationId === applicationId);
        if (offers.length > 0 && !offers.some(({ acceptanceStatus }) => acceptanceStatus === 'Accepted')) {
          throw rejection('candidate_hris_push_blocked_by_offer_status', 'The offer has not been accepted');
        }
        // The response of a push is not published.
        return {};
      },
    ),
  };
}
