import type { Ashby } from '../ashby.ts';
import vocabulary from '../data/vocabulary.json' with { type: 'json' };
import { type Endpoints, endpoint } from '../endpoint.ts';
import { flag, isoTime, nonEmptyText, oneOf, text, url, uuid } from '../fields.ts';
import { invalidInput, rejection } from '../rejection.ts';

/** What goes to and comes from other systems: mails of other mailboxes, and the push to an HRIS. */
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
        // What a push returns is not published.
        return {};
      },
    ),
  };
}
