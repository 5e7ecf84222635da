import { apiUser } from '../api-user.ts';
import type { Ashby } from '../ashby.ts';
import { AshbyFailure, invalidInput } from '../ashby-failure.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { flag, isoTime, nonEmptyText, oneOf, text, url, uuid } from '../input-checks.ts';
import { object } from '../input-object.ts';
import { recordsOf } from '../records-of.ts';

const emailInput = object(
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
);

const HRIS_SYSTEMS = [
  'ADP',
  'BambooHR',
  'bob',
  'Charthop',
  'Dayforce',
  'Enboarder',
  'Gusto',
  'Lattice',
  'Namely',
  'OracleHCM',
  'Paychex',
  'Paylocity',
  'Personio',
  'Remote',
  'Rippling',
  'SAP',
  'SelfServe',
  'UKG',
  'Workday',
] as const;

/** What goes to and comes from other systems: mails of other mailboxes, and the push to an HRIS. */
export function candidateExchangeEndpoints(ashby: Ashby): Endpoints {
  const { data, newId, timestamp } = ashby;
  const records = recordsOf(ashby);
  return {
    'candidate.addEmailMessage': endpoint('candidatesWrite', emailInput, (params) => {
      const candidate = records.candidate(params.candidateId);
      const user = params.userId === undefined ? apiUser(ashby) : records.user(params.userId);
      const { emailProviderEmailId } = params;
      if (data.emailMessages.find((known) => known.emailProviderEmailId === emailProviderEmailId)) {
        throw invalidInput('emailProviderEmailId: The message has been added already');
      }
      const { id } = data.emailMessages.put({ id: newId(), candidateId: candidate.id, emailProviderEmailId });
      const results = {
        id,
        candidateId: candidate.id,
        emailProviderEmailId,
        subject: params.subject,
        from: params.from,
        to: params.to,
        body: params.body,
        sentAt: params.sentAt ?? timestamp(),
        cc: params.cc ?? null,
        messageUrl: params.messageUrl ?? null,
        messageIdHeader: params.messageIdHeader ?? null,
        threadId: params.threadId ?? emailProviderEmailId,
        isPrivate: params.isPrivate ?? false,
        userIsSender: params.from.toLowerCase().includes(user.email),
      };
      return { results };
    }),
    'candidate.pushToHris': endpoint(
      'candidatesWrite',
      object({ applicationId: text, externalSystem: oneOf(HRIS_SYSTEMS) }, { integrationPartnerId: text }),
      ({ applicationId, externalSystem, integrationPartnerId }) => {
        const application = records.application(applicationId);
        if (externalSystem === 'SelfServe' && integrationPartnerId === undefined) {
          throw invalidInput('integrationPartnerId: Required for SelfServe');
        }
        const offers = data.offers.filter((offer) => offer.applicationId === application.id);
        if (offers.length > 0 && !offers.some(({ acceptanceStatus }) => acceptanceStatus === 'Accepted')) {
          throw new AshbyFailure('candidate_hris_push_blocked_by_offer_status', 'The offer has not been accepted');
        }
        // What a push answers is not published.
        return { results: {} };
      },
    ),
  };
}
