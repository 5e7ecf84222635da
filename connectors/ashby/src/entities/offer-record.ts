import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { FormDefinition } from '../form-definition.ts';
import { CustomFieldValue, FileHandle } from '../shared-records.ts';
import { User } from './users.ts';

const version = record(
  {},
  {
    id: doc(v.string(), 'ID of the offer version, which approvals refer to.'),
    startDate: doc(v.string(), 'First day of employment.'),
    salary: record({}, { currencyCode: doc(v.string(), 'ISO 4217 currency code.'), value: v.number() }),
    openingId: v.string(),
    approvalStatus: doc(v.string(), 'Approved, WaitingOnApprovals or Declined. null if no approval is required.'),
    customFields: v.array(CustomFieldValue),
    fileHandles: doc(v.array(FileHandle), 'Offer letters, unsigned and signed.'),
    author: User,
    createdAt: doc(v.string(), 'Creation time, ISO 8601.'),
  },
);

const schema = record(
  { id: doc(v.string(), 'ID of the offer.') },
  {
    applicationId: v.string(),
    offerStatus: doc(
      v.string(),
      'WaitingOnApprovalStart, WaitingOnOfferApproval, WaitingOnApprovalDefinition, WaitingOnCandidateResponse, CandidateRejected, CandidateAccepted or OfferCancelled.',
    ),
    acceptanceStatus: doc(v.string(), 'Accepted, Declined, Pending, Created, Cancelled or WaitingOnResponse.'),
    decidedAt: doc(v.string(), 'Time when the candidate decided, ISO 8601.'),
    latestVersion: doc(version, 'Latest version of the offer.'),
    versions: doc(v.array(version), 'All versions. Not returned by list.'),
    formDefinition: doc(FormDefinition, 'Form of the offer. Not returned by list or with excludeFormDefinition.'),
  },
);

/** An offer to a candidate. */
export interface Offer extends v.InferOutput<typeof schema> {}
export const Offer: v.GenericSchema<unknown, Offer> = schema;

const formSchema = record(
  {},
  { id: doc(v.string(), 'ID of the form, the offerFormId of offers.create.'), formDefinition: FormDefinition },
);

/** A form for creating an offer. */
export interface OfferForm extends v.InferOutput<typeof formSchema> {}
export const OfferForm: v.GenericSchema<unknown, OfferForm> = formSchema;
