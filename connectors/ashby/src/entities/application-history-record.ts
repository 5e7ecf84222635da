import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Strings } from '../fields.ts';

const schema = record(
  { id: doc(v.string(), 'Id of the event.') },
  {
    stageId: v.string(),
    title: doc(v.string(), 'Name of the stage.'),
    enteredStageAt: doc(v.string(), 'ISO 8601.'),
    leftStageAt: doc(v.string(), 'Missing for the stage it is in now.'),
    stageNumber: doc(v.number(), 'Its place in the history; 0 is the first.'),
    allowedActions: doc(Strings, 'What application.updateHistory may do with it: none, delete, set_entered_at.'),
    actorId: doc(v.string(), 'User who moved it there.'),
  },
);

/** A stage that an application went through. */
export interface HistoryEvent extends v.InferOutput<typeof schema> {}
export const HistoryEvent: v.GenericSchema<unknown, HistoryEvent> = schema;
