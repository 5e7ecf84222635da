import type { Ashby } from '../ashby.ts';
import { found, invalidInput } from '../ashby-failure.ts';
import { assignment, assignments, readAssignments, withEntries } from '../assign-fields.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { type Check, integer, isoTime, nullable, text, uuid } from '../input-checks.ts';
import { object } from '../input-object.ts';
import type { FieldEntry } from '../records/custom-field.ts';
import type { InterviewerPause } from '../records/interviewer.ts';
import { recordsOf } from '../records-of.ts';

const userId = object({ userId: uuid }, {});

const count: Check<number> = (value, path) => {
  const read = integer(value, path);
  if (read < 0) throw invalidInput(`${path}: Number must not be negative`);
  return read;
};

/** Users' interviewer settings, pauses and custom fields. */
export function userWriteEndpoints(ashby: Ashby): Endpoints {
  const { data, newId, timestamp } = ashby;
  const records = recordsOf(ashby);

  const settingsOf = (id: string) => data.interviewerSettings.get(id) ?? { id, dailyLimit: null, weeklyLimit: null };

  /** The pause that somebody has or will have; one that is over does not count. */
  const pausesOf = (id: string): InterviewerPause[] =>
    data.interviewerPauses.filter((pause) => pause.userId === id && (pause.endsAt ?? timestamp()) >= timestamp());

  function storeFields(id: string, changes: readonly FieldEntry[]): void {
    const user = records.user(id);
    data.users.put({ ...user, customFields: withEntries(user.customFields, changes), updatedAt: timestamp() });
  }

  return {
    'user.interviewerSettings': endpoint('organizationRead', userId, (params) => ({
      results: settingsOf(records.user(params.userId).id),
    })),
    // A limit that is left out stays, one that is null is taken away.
    'user.updateInterviewerSettings': endpoint(
      'organizationWrite',
      object({ userId: uuid }, { dailyLimit: nullable(count), weeklyLimit: nullable(count) }),
      ({ userId: id, ...changes }) => {
        if (Object.keys(changes).length === 0)
          throw invalidInput('body: One of dailyLimit and weeklyLimit is required');
        return { results: data.interviewerSettings.put({ ...settingsOf(records.user(id).id), ...changes }) };
      },
    ),
    'user.listInterviewerPauses': endpoint('organizationRead', userId, (params) => ({
      results: pausesOf(records.user(params.userId).id),
    })),
    'user.createInterviewerPause': endpoint(
      'organizationWrite',
      object({ userId: uuid }, { startsAt: isoTime, endsAt: isoTime, comment: text }),
      ({ userId: id, startsAt = timestamp(), endsAt = null, comment = null }) => {
        const user = records.user(id);
        if (endsAt !== null && endsAt <= startsAt) throw invalidInput('endsAt: Must be after startsAt');
        if (pausesOf(user.id).length > 0) throw invalidInput('userId: The user already has an interviewer pause');
        const pause = { id: newId(), userId: user.id, startsAt, endsAt, comment, createdAt: timestamp() };
        return { results: data.interviewerPauses.put(pause) };
      },
    ),
    'user.deleteInterviewerPause': endpoint(
      'organizationWrite',
      object({ interviewerPauseId: uuid }, {}),
      ({ interviewerPauseId }) => {
        const { id } = found(data.interviewerPauses.get(interviewerPauseId), 'interviewer_pause');
        data.interviewerPauses.delete(id);
        return { results: { id } };
      },
    ),
    'user.setCustomFieldValue': endpoint(
      'organizationWrite',
      object({ userId: uuid, ...assignment }, {}),
      ({ userId: id, ...value }) => {
        const { entries, views } = readAssignments(ashby, 'Employee', [value], () => 'fieldValue');
        storeFields(id, entries);
        return { results: views[0] };
      },
    ),
    'user.setCustomFieldValues': endpoint(
      'organizationWrite',
      object({ userId: uuid, values: assignments }, {}),
      ({ userId: id, values }) => {
        const { entries, views } = readAssignments(ashby, 'Employee', values);
        storeFields(id, entries);
        return { results: views };
      },
    ),
  };
}
