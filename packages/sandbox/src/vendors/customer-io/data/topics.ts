import type { Topic } from '../store/settings.ts';

export const topics: readonly Topic[] = [
  ['Product updates', 'New courses, features and fixes.', true],
  ['Learning tips', 'A short mail about how languages stick, every other week.', true],
  ['Offers', 'Discounts and gift ideas.', false],
  ['Events', 'Webinars and conversation evenings near you.', true],
].map(([name, description, subscribed], index) => ({
  id: index + 1,
  identifier: `topic_${index + 1}`,
  name: String(name),
  description: String(description),
  subscribed_by_default: subscribed === true,
}));

export const channels = [
  { id: 1, type: 'email', name: 'Email', description: 'Messages to your inbox.', subscribed_by_default: true },
  { id: 2, type: 'push', name: 'Push', description: 'Notifications on your phone.', subscribed_by_default: true },
  { id: 3, type: 'twilio', name: 'SMS', description: 'Text messages.', subscribed_by_default: false },
  { id: 4, type: 'whatsapp', name: 'WhatsApp', description: 'WhatsApp messages.', subscribed_by_default: false },
] as const;

export const subscriptionHeader = {
  title: 'What would you like to hear from us?',
  subtitle: 'Pick the topics you care about. You can change this whenever you like.',
} as const;
