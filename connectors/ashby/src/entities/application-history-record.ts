import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Strings } from '../fields.ts';

const schema = record(
  { id: doc(v.string(), 'ID of the history event.') },
  {
    stageId: v.string(),
    title: doc(v.string(), 'Name of the stage.'),
    enteredStageAt: doc(v.string(), 'Time when the application entered the stage, ISO 8601.'),
    leftStageAt: doc(v.string(), 'Time when the application left the stage, ISO 8601. Not set for the current stage.'),
    stageNumber: doc(v.number(), 'Position in the history; 0 is the first event.'),
    allowedActions: doc(
      Strings,
      'Changes that applications.update_history may make to the event: none, delete, set_entered_at.',
    ),
    actorId: doc(v.string(), 'ID of the user who moved the application to the stage.'),
  },
);

/** An event in an application's history: a stage that the application entered. */
export interface HistoryEvent extends v.InferOutput<typeof schema> {}
export const HistoryEvent: v.GenericSchema<unknown, HistoryEvent> = schema;
