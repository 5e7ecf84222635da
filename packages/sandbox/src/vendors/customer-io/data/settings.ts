import type { DataCollection, ReportingWebhook, Snippet } from '../store/settings.ts';

const day = 86_400;

export function generateSnippets(now: number): Snippet[] {
  return [
    {
      name: 'signature',
      value: 'Warmly,<br>the people at Larkspur',
      updated: now - 310 * day,
    },
    {
      name: 'company_address',
      value: 'Larkspur Learning, 12 Mill Lane, Bristol',
      updated: now - 402 * day,
    },
    { name: 'app_links', value: '<a href="https://www.larkspur.example/app">Get the app</a>', updated: now - 95 * day },
    { name: 'holiday_note', value: '<p>Support is closed from 24 to 27 December.</p>', updated: now - 11 * day },
  ];
}

export function generateCollections(now: number): DataCollection[] {
  const courses = [
    ['es', 'Spanish', 64],
    ['fr', 'French', 60],
    ['de', 'German', 58],
    ['it', 'Italian', 44],
    ['ja', 'Japanese', 52],
    ['pt', 'Portuguese', 48],
    ['ko', 'Korean', 36],
    ['cy', 'Welsh', 40],
  ].map(([code, name, units]) => ({ code, name, units, url: `https://www.larkspur.example/courses/${code}` }));
  const evenings = [
    ['Bristol', 'The Old Print Works', 24],
    ['Berlin', 'Café Morgenstern', 30],
    ['Madrid', 'Librería Castaño', 18],
    ['Toronto', 'Harbour Room', 22],
    ['Lyon', 'Atelier Lacombe', 16],
  ].map(([city, venue, seats]) => ({ city, venue, seats, weekday: 'Thursday' }));
  const prices = [
    { plan: 'plus', currency: 'USD', monthly: 8.99, yearly: 79 },
    { plan: 'family', currency: 'USD', monthly: 14.99, yearly: 129 },
    { plan: 'team', currency: 'USD', monthly: 49, yearly: 468 },
  ];
  const record = (id: number, name: string, content: unknown, age: number): DataCollection => ({
    id,
    name,
    content,
    created: now - age * day,
    updated: now - Math.floor(age / 3) * day,
  });
  return [
    record(1, 'courses', courses, 390),
    record(2, 'conversation evenings', evenings, 160),
    record(3, 'prices', prices, 75),
  ];
}

export function generateWebhooks(): ReportingWebhook[] {
  const hook = (id: number, name: string, endpoint: string, events: readonly string[], more = {}) => ({
    id,
    name,
    endpoint,
    events,
    disabled: false,
    fullResolution: false,
    withContent: false,
    ...more,
  });
  return [
    hook(1, 'Data warehouse', 'https://events.larkspur.example/customer-io', [
      'email_sent',
      'email_delivered',
      'email_opened',
      'email_clicked',
      'email_bounced',
      'customer_unsubscribed',
    ]),
    hook(
      2,
      'Support desk',
      'https://hooks:desk-secret@support.larkspur.example/mail',
      ['email_bounced', 'email_failed'],
      {
        withContent: true,
      },
    ),
    hook(3, 'Old dashboard', 'https://dashboard.larkspur.example/in', ['push_sent', 'sms_sent'], { disabled: true }),
  ];
}
