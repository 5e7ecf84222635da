import type { StepPlan } from './plan.ts';
import { segmentIds } from './segments.ts';

const site = 'https://www.larkspur.example';

interface BroadcastPlan {
  readonly name: string;
  readonly segment: number;
  readonly state: 'running' | 'draft' | 'stopped';
  readonly tags: readonly string[];
  /** Days ago of each run. */
  readonly runs: readonly number[];
  readonly steps: readonly StepPlan[];
}

export const broadcastPlans: readonly BroadcastPlan[] = [
  {
    name: 'Service notice',
    segment: segmentIds.beta,
    state: 'running',
    tags: ['operations'],
    runs: [121, 64, 12],
    steps: [
      {
        type: 'email',
        name: 'Notice',
        subject: '{{ trigger.headline | default: "Maintenance on Sunday" }}',
        preheader: 'What happens and when.',
        text: `{{ trigger.text | default: "We are moving to new machines on Sunday from 02:00 to 04:00 UTC. Lessons that you have downloaded keep working." }}\n\n<a href="${site}/status">Status page</a>`,
        translations: {
          de: {
            subject: '{{ trigger.headline | default: "Wartung am Sonntag" }}',
            preheader: 'Was passiert und wann.',
            text: `Am Sonntag ziehen wir von 02:00 bis 04:00 UTC auf neue Rechner um.\n\n<a href="${site}/de/status">Statusseite</a>`,
          },
        },
        sender: 4,
      },
      {
        type: 'push',
        name: 'Notice on the phone',
        subject: 'Maintenance on Sunday',
        text: 'Downloaded lessons keep working.',
      },
    ],
  },
  {
    name: 'Conversation evening tonight',
    segment: segmentIds.ambassadors,
    state: 'running',
    tags: ['events'],
    runs: [33, 26, 19, 5],
    steps: [
      {
        type: 'email',
        name: 'Tonight',
        subject: 'Tonight in {{ trigger.city | default: "your city" }}',
        preheader: 'Doors open at seven.',
        text: `A place is free tonight in {{ trigger.city | default: "your city" }}. Doors open at seven, the first round starts at half past.\n\n<a href="${site}/evenings/tonight">Hold my place</a>`,
      },
    ],
  },
  {
    name: 'New course announcement',
    segment: segmentIds.webinar,
    state: 'running',
    tags: ['product'],
    runs: [88],
    steps: [
      {
        type: 'email',
        name: 'Announcement',
        subject: 'Now you can learn {{ trigger.language | default: "Welsh" }}',
        preheader: 'Forty units, two voices.',
        text: `The new course is open. The first ten units are free for everybody.\n\n<a href="${site}/courses/new">Have a look</a>`,
      },
    ],
  },
  {
    name: 'Price change (not in use)',
    segment: segmentIds.plus,
    state: 'draft',
    tags: ['billing'],
    runs: [],
    steps: [
      {
        type: 'email',
        name: 'New prices',
        subject: 'Our prices change on {{ trigger.date }}',
        preheader: 'Yours stays for a year.',
        text: 'From {{ trigger.date }} new members pay a little more. Your price stays as it is for twelve months.',
        sender: 3,
        state: 'draft',
      },
    ],
  },
];
