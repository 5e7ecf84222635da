import type { Ashby } from '../ashby.ts';
import lines from '../data/transcript.json' with { type: 'json' };
import { type Endpoints, endpoint } from '../endpoint.ts';
import { uuid } from '../fields.ts';
import { hostOf, signedUrl } from '../files/download.ts';
import type { InterviewEvent } from '../records/interview.ts';
import { rejection } from '../rejection.ts';

/** How long transcripts are kept for an organization without the unlimited plan. */
const RETENTION = 365 * 24 * 60 * 60 * 1000;

export function notetakerTranscriptEndpoints(ashby: Ashby): Endpoints {
  const { data, find, now, save } = ashby;

  function participantsOf({ interviewers, applicationId }: InterviewEvent) {
    const candidate = find('candidates', find('applications', applicationId).candidateId);
    const people = interviewers.map(({ userId }) => {
      const { id, firstName, lastName, email } = find('users', userId);
      return { id, type: 'interviewer', name: `${firstName} ${lastName}`, email };
    });
    const email = candidate.emailAddresses.find(({ isPrimary }) => isPrimary)?.value ?? null;
    return [...people, { id: candidate.id, type: 'candidate', name: candidate.name, email }];
  }

  return {
    'notetakerTranscript.info': endpoint({ notetakerTranscriptId: uuid }, {}, (params, request) => {
      const { id, eventId, createdAt } = find('transcripts', params.notetakerTranscriptId);
      if (now().getTime() - Date.parse(createdAt) > RETENTION) {
        throw rejection('notetaker_transcript_expired', 'The transcript has expired');
      }
      const event = find('interviewEvents', eventId);
      const participants = participantsOf(event);
      if (data.files.get(id) === undefined) {
        const speakers = [participants[0]?.name, participants.at(-1)?.name];
        const transcript = lines.map((text, place) => ({ speaker: speakers[place % 2], text }));
        const content = new TextEncoder().encode(JSON.stringify({ transcript }));
        const ownerId = participants.at(-1)?.id ?? '';
        save('files', { id, name: 'transcript.json', ownerId, contentType: 'application/json', content });
      }
      return {
        id,
        interviewEventId: event.id,
        interviewScheduleId: event.scheduleId ?? null,
        createdAt,
        participants,
        transcriptUrl: signedUrl(id, now(), hostOf(request)),
      };
    }),
  };
}
