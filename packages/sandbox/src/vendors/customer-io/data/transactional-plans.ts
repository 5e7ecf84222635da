import type { TemplateType } from '../store/template.ts';
import type { Words } from './plan.ts';

const site = 'https://www.larkspur.example';

interface TransactionalPlan {
  readonly name: string;
  readonly trigger: string;
  readonly description: string;
  readonly type: TemplateType;
  readonly sender: number;
  /** How many were sent so far. */
  readonly sent: number;
  readonly hideBody?: boolean;
  readonly queueDrafts?: boolean;
  readonly variants: readonly (Words & { readonly language?: string })[];
}

export const transactionalPlans: readonly TransactionalPlan[] = [
  {
    name: 'Password reset',
    trigger: 'password_reset',
    description: 'A link that works for one hour.',
    type: 'email',
    sender: 4,
    sent: 320,
    hideBody: true,
    variants: [
      {
        subject: 'Reset your Larkspur password',
        preheader: 'The link works for one hour.',
        text: `Hello {{ customer.first_name | default: "there" }},\n\nyou, or somebody else, asked for a new password. If it was you, follow the link.\n\n<a href="{{ message_data.reset_url | default: "${site}/reset" }}">Choose a new password</a>\n\nIf it was not you, there is nothing to do.`,
      },
      {
        language: 'es',
        subject: 'Restablece tu contraseña de Larkspur',
        preheader: 'El enlace funciona durante una hora.',
        text: `Hola {{ customer.first_name | default: "" }},\n\nalguien pidió una contraseña nueva.\n\n<a href="{{ message_data.reset_url | default: "${site}/es/reset" }}">Elegir una contraseña</a>`,
      },
    ],
  },
  {
    name: 'Receipt',
    trigger: 'receipt',
    description: 'After each payment.',
    type: 'email',
    sender: 3,
    sent: 480,
    variants: [
      {
        subject: 'Your receipt {{ message_data.receipt_number }}',
        preheader: 'Thank you for learning with us.',
        text: `Thank you for your payment of {{ message_data.amount | default: "$8.99" }}. Keep this mail as your receipt.\n\n<a href="${site}/billing/receipts">All receipts</a>\n\n{{ snippets.company_address }}`,
      },
      {
        language: 'de',
        subject: 'Deine Quittung {{ message_data.receipt_number }}',
        preheader: 'Danke, dass du mit uns lernst.',
        text: `Danke für deine Zahlung von {{ message_data.amount | default: "8,99 €" }}.\n\n<a href="${site}/de/billing/receipts">Alle Quittungen</a>\n\n{{ snippets.company_address }}`,
      },
    ],
  },
  {
    name: 'Sign-in code',
    trigger: 'sign_in_code',
    description: 'Six digits by SMS.',
    type: 'twilio',
    sender: 7,
    sent: 140,
    hideBody: true,
    variants: [{ text: 'Your Larkspur code is {{ message_data.code }}. It works for ten minutes.' }],
  },
  {
    name: 'Lesson invitation',
    trigger: 'lesson_invitation',
    description: 'Somebody invites somebody to a shared lesson.',
    type: 'push',
    sender: 1,
    sent: 120,
    variants: [
      {
        subject: '{{ message_data.inviter | default: "A friend" }} wants to practise',
        text: 'Join the shared lesson in {{ customer.learning_language | default: "your language" }}.',
      },
    ],
  },
  {
    name: 'Evening confirmation',
    trigger: 'evening_confirmation',
    description: 'Confirms a place at a conversation evening, by WhatsApp.',
    type: 'whatsapp',
    sender: 11,
    sent: 60,
    variants: [{ text: 'Your place on {{ message_data.date }} is confirmed. We meet at {{ message_data.venue }}.' }],
  },
  {
    name: 'Teacher feedback',
    trigger: 'teacher_feedback',
    description: 'Shown in the app when a teacher has corrected a text.',
    type: 'in_app',
    sender: 1,
    sent: 90,
    variants: [
      {
        text: '{{ message_data.teacher | default: "Your teacher" }} has corrected your text. Three notes are waiting for you.',
      },
    ],
  },
  {
    name: 'Account notice',
    trigger: 'account_notice',
    description: 'Notices that stay in the inbox of the app.',
    type: 'inbox',
    sender: 1,
    sent: 70,
    variants: [
      { subject: 'About your account', text: '{{ message_data.notice | default: "Your plan renews in a week." }}' },
    ],
  },
  {
    name: 'Data export ready',
    trigger: 'data_export_ready',
    description: 'A link to everything we keep about somebody.',
    type: 'email',
    sender: 4,
    sent: 25,
    queueDrafts: true,
    variants: [
      {
        subject: 'Your data is ready',
        preheader: 'The link works for seven days.',
        text: `Everything we keep about you is in one file.\n\n<a href="{{ message_data.download_url | default: "${site}/export" }}">Download it</a>`,
      },
    ],
  },
];
