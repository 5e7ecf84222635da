import type { CampaignPlan } from './plan.ts';
import { segmentIds } from './segments.ts';

const site = 'https://www.larkspur.example';

/** What starts with somebody signing up, paying or learning. */
export const lifecycleCampaigns: readonly CampaignPlan[] = [
  {
    name: 'Welcome series',
    description: 'The first ten days of everyone who signs up.',
    trigger: { type: 'segment', segments: [segmentIds.trial] },
    filter: [segmentIds.everyone],
    state: 'running',
    tags: ['onboarding', 'evergreen'],
    entrants: 260,
    steps: [
      {
        type: 'email',
        name: 'Welcome',
        subject: 'Welcome, {{ customer.first_name | default: "friend" }}. Your first lesson is ready',
        preheader: 'Five minutes, no grammar tables.',
        text: `It is good to have you here. We picked a first lesson in {{ customer.learning_language }} that takes about five minutes and ends with a sentence you can use today.\n\n<a href="${site}/start">Start your first lesson</a>\n\nIf you get stuck, answer this mail. A person reads it.\n\n{{ snippets.signature }}`,
        translations: {
          es: {
            subject: 'Hola, {{ customer.first_name }}. Tu primera lección está lista',
            preheader: 'Cinco minutos, sin tablas de gramática.',
            text: `Nos alegra tenerte aquí. La primera lección dura unos cinco minutos y termina con una frase que puedes usar hoy.\n\n<a href="${site}/es/start">Empezar la primera lección</a>\n\n{{ snippets.signature }}`,
          },
          de: {
            subject: 'Willkommen, {{ customer.first_name }}. Deine erste Lektion wartet',
            preheader: 'Fünf Minuten, keine Tabellen.',
            text: `Schön, dass du da bist. Die erste Lektion dauert etwa fünf Minuten und endet mit einem Satz, den du heute brauchen kannst.\n\n<a href="${site}/de/start">Erste Lektion beginnen</a>\n\n{{ snippets.signature }}`,
          },
        },
      },
      { type: 'attribute_update', name: 'Mark as welcomed', text: '', after: 0 },
      {
        type: 'push',
        name: 'Second day nudge',
        subject: 'Day two is the one that counts',
        text: 'Two minutes of {{ customer.learning_language }} keep what you learned yesterday.',
        after: 26,
      },
      {
        type: 'email',
        name: 'How people keep a streak',
        subject: 'The smallest habit that works',
        preheader: 'Same chair, same coffee, same two minutes.',
        text: `People who practise at the same moment each day stay three times as long. Pick a moment you already have: the first coffee, the train, the washing machine.\n\n<a href="${site}/settings/reminder">Set your reminder</a>`,
        after: 72,
        sender: 2,
      },
      {
        type: 'in_app',
        name: 'Placement test',
        text: 'Know some {{ customer.learning_language }} already? Take the placement test and skip ahead.',
        after: 80,
      },
      {
        type: 'email',
        name: 'Talk to somebody',
        subject: 'Ready to say it out loud?',
        preheader: 'Conversation evenings are free during your trial.',
        text: `Your trial includes two conversation evenings with other learners and a teacher. Nobody is graded, everybody is nervous, and it works.\n\n<a href="${site}/evenings">Find an evening</a>`,
        after: 168,
        sender: 2,
      },
      {
        type: 'whatsapp',
        name: 'Evening reminder',
        text: 'Hi {{ customer.first_name }}, there is a conversation evening near you this week. SandboxResponse 1 to hold a place.',
        after: 190,
      },
      {
        type: 'email',
        name: 'Trial ends soon',
        subject: 'Four days left of your trial',
        preheader: 'Nothing is charged unless you choose a plan.',
        text: `Your trial ends in four days. If Larkspur helps, Plus costs less than two coffees a month. If not, your account stays and the daily lesson remains free.\n\n<a href="${site}/plans">Compare plans</a>`,
        after: 240,
        translations: {
          es: {
            subject: 'Te quedan cuatro días de prueba',
            preheader: 'No se cobra nada si no eliges un plan.',
            text: `Tu prueba termina en cuatro días. Si Larkspur te ayuda, Plus cuesta menos que dos cafés al mes.\n\n<a href="${site}/es/plans">Comparar planes</a>`,
          },
        },
      },
    ],
  },
  {
    name: 'Abandoned checkout',
    description: 'Chose a plan and did not finish paying.',
    trigger: { type: 'event', event: 'checkout_started' },
    state: 'running',
    tags: ['revenue'],
    entrants: 210,
    steps: [
      {
        type: 'email',
        name: 'Still thinking?',
        subject: 'Your plan is still in the basket',
        preheader: 'We kept your choice for 48 hours.',
        text: `You were one step away from Plus. We kept your choice, so there is nothing to fill in again.\n\n<a href="${site}/checkout/resume">Go on where you stopped</a>\n\nWas something unclear? WireResponse this mail and we will sort it out.`,
        after: 2,
      },
      {
        type: 'twilio',
        name: 'Last reminder',
        text: 'Larkspur: your plan is reserved until tonight. larkspur.example/c SandboxResponse STOP to opt out.',
        after: 40,
        sender: 7,
      },
    ],
  },
  {
    name: 'Payment failed',
    description: 'Three reminders before an account goes back to Free.',
    trigger: { type: 'event', event: 'payment_failed' },
    state: 'running',
    tags: ['billing', 'revenue'],
    entrants: 150,
    steps: [
      {
        type: 'email',
        name: 'First notice',
        subject: 'We could not charge your card',
        preheader: 'It happens. Two minutes and it is done.',
        text: `Your bank declined the last payment. Most often the card has expired. Your lessons keep working for seven days.\n\n<a href="${site}/billing">Update your card</a>`,
        sender: 3,
        translations: {
          es: {
            subject: 'No pudimos cobrar tu tarjeta',
            preheader: 'Dos minutos y queda resuelto.',
            text: `Tu banco rechazó el último pago. Casi siempre es una tarjeta caducada. Tus lecciones siguen abiertas siete días.\n\n<a href="${site}/es/billing">Actualizar la tarjeta</a>`,
          },
        },
      },
      {
        type: 'in_app',
        name: 'Banner',
        text: 'Your last payment did not go through. Update your card to keep your plan.',
        after: 24,
      },
      {
        type: 'email',
        name: 'Final notice',
        subject: 'Your plan ends tomorrow',
        preheader: 'Your progress stays in any case.',
        text: `We tried your card three times. Tomorrow your account goes back to Free. Your progress, your streak and your notes stay where they are.\n\n<a href="${site}/billing">Keep my plan</a>`,
        after: 140,
        sender: 3,
      },
      {
        type: 'slack',
        name: 'Tell the billing channel',
        text: 'Third failed payment for {{ customer.email }} ({{ customer.plan }}).',
        recipient: '#billing-alerts',
        after: 141,
      },
    ],
  },
  {
    name: 'Streak reminder',
    description: 'For people who have not practised by the evening.',
    trigger: { type: 'event', event: 'streak_at_risk' },
    state: 'running',
    tags: ['retention'],
    entrants: 420,
    steps: [
      {
        type: 'push',
        name: 'Streak at risk',
        subject: 'Your streak has three hours left',
        text: 'One short lesson keeps your {{ customer.streak_days }} days.',
        translations: {
          de: {
            subject: 'Noch drei Stunden für deine Serie',
            text: 'Eine kurze Lektion rettet {{ customer.streak_days }} Tage.',
          },
        },
      },
    ],
  },
];
