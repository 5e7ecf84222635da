import { doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id } from '../fields.ts';

const schema = record(
  { id: doc(v.string(), 'ID of the offer process, the offerProcessId of offers.start and offers.create.') },
  {
    applicationId: v.string(),
    status: doc(v.string(), 'Status, such as WaitingOnOfferCreation or WaitingOnCandidateResponse.'),
  },
);

/** The process in which an offer for an application is created, approved and decided. */
export interface OfferProcess extends v.InferOutput<typeof schema> {}
export const OfferProcess: v.GenericSchema<unknown, OfferProcess> = schema;

/** Offer processes. */
export const offerProcesses = entity(
  { summary: 'Offer processes, in which offers for applications are created.', also: ['offer stage'], key: 'id' },
  () => ({
    start: operation('POST /offerProcess.start', {
      summary:
        'Start the offer process of an application. This is the first of three steps to create an offer, followed by offers.start and offers.create.',
      also: ['begin', 'make an offer'],
      docs: docs('offerprocessstart-1'),
      effect: 'write',
      scopes: ['offersWrite'],
      input: v.strictObject({ applicationId: doc(Id, 'ID of the application.') }),
      output: OfferProcess,
    }),
  }),
);
