import { doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id } from '../fields.ts';

const schema = record(
  { id: doc(v.string(), 'What offers.start and offers.create take as offerProcessId.') },
  {
    applicationId: v.string(),
    status: doc(v.string(), 'Where it stands, such as WaitingOnOfferCreation or WaitingOnCandidateResponse.'),
  },
);

/** The way of an application from offer to answer. */
export interface OfferProcess extends v.InferOutput<typeof schema> {}
export const OfferProcess: v.GenericSchema<unknown, OfferProcess> = schema;

/** Ways to an offer. */
export const offerProcesses = entity(
  { summary: 'Offer processes: the frame in which an application gets its offer.', key: 'id' },
  () => ({
    start: operation('POST /offerProcess.start', {
      summary: 'Start the offer process of an application, the first of three steps: then offers.start, offers.create.',
      docs: docs('offerprocessstart-1'),
      effect: 'write',
      scopes: ['offersWrite'],
      input: v.strictObject({ applicationId: doc(Id, 'Id of the application.') }),
      output: OfferProcess,
    }),
  }),
);
