import type { Words } from './plan.ts';
import { segmentIds } from './segments.ts';

const site = 'https://www.larkspur.example';

interface NewsletterPlan {
  readonly name: string;
  readonly type: 'email' | 'push' | 'in_app';
  readonly segment: number;
  readonly topic: number | null;
  /** Days ago; undefined for drafts. */
  readonly sent?: number;
  readonly tags: readonly string[];
  readonly variants: readonly (Words & { readonly language?: string; readonly name?: string })[];
}

const mail = (subject: string, preheader: string, text: string, path: string): Words => ({
  subject,
  preheader,
  text: `${text}\n\n<a href="${site}/${path}">Read on</a>`,
});

export const newsletterPlans: readonly NewsletterPlan[] = [
  {
    name: 'Stories: why we dream in other languages',
    type: 'email',
    segment: segmentIds.plus,
    topic: 2,
    sent: 171,
    tags: ['stories'],
    variants: [
      mail(
        'Why we dream in other languages',
        'And what it says about progress.',
        'Dreaming in a new language is not a sign of mastery. It is a sign that the brain is sorting. We asked a sleep researcher and three learners.',
        'stories/dreams',
      ),
    ],
  },
  {
    name: 'Product update May',
    type: 'email',
    segment: segmentIds.beta,
    topic: 1,
    sent: 158,
    tags: ['product'],
    variants: [
      mail(
        'Shorter lessons are here',
        'Two minutes, on purpose.',
        'You asked for lessons that fit between two stops. Now every unit has a two-minute form.',
        'updates/may',
      ),
    ],
  },
  {
    name: 'Summer challenge invitation',
    type: 'email',
    segment: segmentIds.family,
    topic: 4,
    sent: 143,
    tags: ['seasonal'],
    variants: [
      {
        ...mail(
          'Thirty days in July',
          'Together with nine thousand others.',
          'One lesson a day in July. The ones who finish get a mug.',
          'challenge',
        ),
        name: 'A',
      },
      {
        ...mail(
          'Are you in for July?',
          'One lesson a day.',
          'One lesson a day in July. The ones who finish get a mug.',
          'challenge',
        ),
        name: 'B',
      },
    ],
  },
  {
    name: 'Gift vouchers',
    type: 'email',
    segment: segmentIds.family,
    topic: 3,
    sent: 126,
    tags: ['offers'],
    variants: [
      mail(
        'A present that does not gather dust',
        'Vouchers for any plan.',
        'A year of Larkspur fits into an envelope. You choose the date on which it arrives.',
        'gifts',
      ),
    ],
  },
  {
    name: 'Spanish course relaunch',
    type: 'email',
    segment: segmentIds.spanish,
    topic: 1,
    sent: 110,
    tags: ['product'],
    variants: [
      mail(
        'The Spanish course has a new voice',
        'Nine new voices, in fact.',
        'We recorded the whole Spanish course again, with voices from Bogotá, Sevilla and Montevideo.',
        'courses/spanish',
      ),
      {
        ...mail(
          'El curso tiene voces nuevas',
          'Nueve, para ser exactos.',
          'Grabamos otra vez todo el curso, con voces de Bogotá, Sevilla y Montevideo.',
          'es/courses',
        ),
        language: 'es',
      },
    ],
  },
  {
    name: 'Privacy policy change',
    type: 'email',
    segment: segmentIds.beta,
    topic: null,
    sent: 96,
    tags: ['legal'],
    variants: [
      mail(
        'We changed our privacy policy',
        'Shorter, and in plain words.',
        'We rewrote our privacy policy. It says the same in a third of the length, and it names every company that helps us.',
        'privacy',
      ),
    ],
  },
  {
    name: 'Conversation evenings in autumn',
    type: 'email',
    segment: segmentIds.german,
    topic: 4,
    sent: 74,
    tags: ['events'],
    variants: [
      mail(
        'Evenings in your city',
        'Free for members.',
        'From September there are evenings in Berlin, Hamburg, Wien and Zürich. Bring a friend, they need no account.',
        'evenings',
      ),
      {
        ...mail(
          'Abende in deiner Stadt',
          'Für Mitglieder kostenlos.',
          'Ab September gibt es Abende in Berlin, Hamburg, Wien und Zürich.',
          'de/evenings',
        ),
        language: 'de',
      },
    ],
  },
  {
    name: 'New widget',
    type: 'push',
    segment: segmentIds.plus,
    topic: 1,
    sent: 52,
    tags: ['product'],
    variants: [
      { subject: 'A word a day, on your home screen', text: 'The new widget shows one word you are about to forget.' },
    ],
  },
  {
    name: 'Webinar: languages at work',
    type: 'email',
    segment: segmentIds.team,
    topic: 4,
    sent: 38,
    tags: ['b2b', 'events'],
    variants: [
      mail(
        'Languages at work, a webinar',
        'Forty minutes, with two customers.',
        'Two companies tell what worked and what did not when they let everybody learn during working hours.',
        'webinar',
      ),
    ],
  },
  {
    name: 'Stories: the last speaker',
    type: 'email',
    segment: segmentIds.plus,
    topic: 2,
    sent: 17,
    tags: ['stories'],
    variants: [
      mail(
        'The last speaker of a language',
        'A visit to the coast.',
        'Her grandchildren record every word she says. We went to see her and came back with eleven words for rain.',
        'stories/last-speaker',
      ),
    ],
  },
  {
    name: 'Survey results in the app',
    type: 'in_app',
    segment: segmentIds.ambassadors,
    topic: null,
    sent: 6,
    tags: ['research'],
    variants: [{ text: 'You answered, we counted: shorter lessons won. See the full results.' }],
  },
  {
    name: 'Winter offer',
    type: 'email',
    segment: segmentIds.free,
    topic: 3,
    tags: ['offers', 'seasonal'],
    variants: [
      mail(
        'Half a year for the price of three months',
        'Until the longest night.',
        'Long evenings are good for verbs. Until 21 December half a year of Plus costs as much as three months.',
        'plans?offer=winter',
      ),
    ],
  },
  {
    name: 'Year in review',
    type: 'email',
    segment: segmentIds.plus,
    topic: 1,
    tags: ['product', 'seasonal'],
    variants: [
      mail(
        'Your year in words',
        'All {{ customer.lessons_completed }} lessons of it.',
        'We counted what you learned this year. It is more than you think.',
        'year',
      ),
    ],
  },
];
