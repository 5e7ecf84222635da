import { doc } from '@agent-connectors/core';
import * as v from 'valibot';

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** The parameters that say when somebody is reminded to write an update on a project or an initiative. */
export const reminders = {
  frequencyResolution: doc(
    v.optional(v.picklist(['daily', 'weekly'])),
    'Unit of updateReminderFrequency: daily or weekly.',
  ),
  updateReminderFrequency: doc(
    v.optional(v.number()),
    'How often to remind of updates, in frequencyResolution. Default: as in the workspace.',
  ),
  updateReminderFrequencyInWeeks: doc(
    v.optional(v.number()),
    'How often to remind of updates, in weeks. Default: as in the workspace.',
  ),
  updateRemindersDay: doc(v.optional(v.picklist(days)), 'Day of the week on which to remind of updates.'),
  updateRemindersHour: doc(
    v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23))),
    'Hour of the day at which to remind of updates, 0 to 23.',
  ),
};
