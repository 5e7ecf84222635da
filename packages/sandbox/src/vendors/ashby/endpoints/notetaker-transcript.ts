import type { Ashby } from '../ashby.ts';
import { AshbyFailure, found } from '../ashby-failure.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { signedUrl } from '../files/download.ts';
import { uuid } from '../input-checks.ts';
import { object } from '../input-object.ts';
import type { InterviewEvent } from '../records/interview.ts';
import { recordsOf } from '../records-of.ts';

/** How long transcripts are kept for an organization without the unlimited plan. */
const RETENTION = 365 * 24 * 60 * 60 * 1000;

const LINES = [
  'Thanks for taking the time. Shall we start with what you are working on at the moment?',
  'Sure. For the last year I have owned the part of our product that talks to other systems.',
  'What was the hardest decision in that time?',
  'To stop a rewrite half way. The old code was ugly, but it was right, and we could show that.',
  'Any questions for me?',
  'How do you decide what not to build?',
];

export function notetakerTranscriptEndpoints(ashby: Ashby): Endpoints {
  const { data, now } = ashby;
  const records = recordsOf(ashby);

  function participantsOf({ interviewers, applicationId }: InterviewEvent) {
    const candidate = records.candidate(records.application(applicationId).candidateId);
    const people = interviewers.map(({ userId }) => {
      const { id, firstName, lastName, email } = records.user(userId);
      return { id, type: 'interviewer', name: `${firstName} ${lastName}`, email };
    });
    const email = candidate.emailAddresses.find(({ isPrimary }) => isPrimary)?.value ?? null;
    return [...people, { id: candidate.id, type: 'candidate', name: candidate.name, email }];
  }

  return {
    'notetakerTranscript.info': endpoint(
      'notetakerRead',
      object({ notetakerTranscriptId: uuid }, {}),
      ({ notetakerTranscriptId }, { request }) => {
        const { id, eventId, createdAt } = found(data.transcripts.get(notetakerTranscriptId), 'notetaker_transcript');
        if (now().getTime() - Date.parse(createdAt) > RETENTION) {
          throw new AshbyFailure('notetaker_transcript_expired', 'The transcript has expired');
        }
        const event = records.interviewEvent(eventId);
        const participants = participantsOf(event);
        if (data.files.get(id) === undefined) {
          const speakers = [participants[0]?.name, participants.at(-1)?.name];
          const transcript = LINES.map((text, place) => ({ speaker: speakers[place % 2], text }));
          const content = new TextEncoder().encode(JSON.stringify({ transcript }));
          const ownerId = participants.at(-1)?.id ?? '';
          data.files.put({ id, name: 'transcript.json', ownerId, contentType: 'application/json', content });
        }
        return {
          results: {
            id,
            interviewEventId: event.id,
            interviewScheduleId: event.scheduleId ?? null,
            createdAt,
            participants,
            transcriptUrl: signedUrl(id, now(), request.headers.host ?? '127.0.0.1'),
          },
        };
      },
    ),
  };
}
