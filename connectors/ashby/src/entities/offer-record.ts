import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { FormDefinition } from '../form-definition.ts';
import { CustomFieldValue, FileHandle } from '../shared-records.ts';
import { User } from './users.ts';

const version = record(
  {},
  {
    id: doc(v.string(), 'Id of the version, which approvals go by.'),
    startDate: doc(v.string(), 'First day of work.'),
    salary: record({}, { currencyCode: doc(v.string(), 'ISO 4217.'), value: v.number() }),
    openingId: v.string(),
    approvalStatus: doc(v.string(), 'Approved, WaitingOnApprovals or Declined; null where nobody has to approve.'),
    customFields: v.array(CustomFieldValue),
    fileHandles: doc(v.array(FileHandle), 'The offer letter, unsigned and signed.'),
    author: User,
    createdAt: doc(v.string(), 'When it was created, ISO 8601.'),
  },
);

const schema = record(
  { id: doc(v.string(), 'Id of the offer.') },
  {
    applicationId: v.string(),
    offerStatus: doc(
      v.string(),
      'WaitingOnApprovalStart, WaitingOnOfferApproval, WaitingOnApprovalDefinition, WaitingOnCandidateResponse, CandidateRejected, CandidateAccepted or OfferCancelled.',
    ),
    acceptanceStatus: doc(v.string(), 'Accepted, Declined, Pending, Created, Cancelled or WaitingOnResponse.'),
    decidedAt: doc(v.string(), 'When the candidate decided.'),
    latestVersion: doc(version, 'What the offer says now.'),
    versions: doc(v.array(version), 'All versions; not in a listing.'),
    formDefinition: doc(FormDefinition, 'The form of the offer; not in a listing, nor with excludeFormDefinition.'),
  },
);

/** An offer to a candidate. */
export interface Offer extends v.InferOutput<typeof schema> {}
export const Offer: v.GenericSchema<unknown, Offer> = schema;

const formSchema = record(
  {},
  { id: doc(v.string(), 'What offers.create takes as offerFormId.'), formDefinition: FormDefinition },
);

/** A form to fill in for an offer. */
export interface OfferForm extends v.InferOutput<typeof formSchema> {}
export const OfferForm: v.GenericSchema<unknown, OfferForm> = formSchema;
