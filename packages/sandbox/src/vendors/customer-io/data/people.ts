import type { Random } from '../../../engine/random.ts';
import { cioIdOf, type Device, type Person } from '../store/people.ts';
import names from './names.json' with { type: 'json' };
import { day } from './settings.ts';

export const peopleCount = 5240;

type Language = keyof typeof names.first;

// Each entry is a city, a country and a time zone, or a domain with its weight.
const cities = names.cities as unknown as Record<Language, [city: string, country: string, timezone: string][]>;
const mailDomains = names.mailDomains as [domain: string, weight: number][];

/** Generates the people of the workspace, in the order of their sign-ups during the last 900 days. */
export function generatePeople(random: Random, now: number): Person[] {
  const taken = new Set<string>();
  const people: Person[] = [];
  for (let seq = 1; seq <= peopleCount; seq++) {
    // The square makes sign-ups more frequent towards today.
    const age = 900 * day * (1 - Math.sqrt((seq - 0.5) / peopleCount));
    const createdAt = Math.floor(now - 3600 - age);
    const language = random.keyed({ en: 60, es: 16, de: 10, fr: 8, pt: 6 });
    const attributes = new Map<string, string>([['cio_id', cioIdOf(seq)]]);
    // The people with the first ids have accounts and can be contacted, because callers usually try these ids first.
    const isPlain = seq <= 50;
    const isLead = random.chance(0.02) && !isPlain;
    if (!isLead) attributes.set('id', String(1000 + seq));
    const firstName = random.pick(names.first[language]);
    const lastName = random.pick(names.last[language]);
    if (isLead || isPlain || !random.chance(0.01)) attributes.set('email', emailOf(random, firstName, lastName, taken));
    const [city, country, timezone] = random.pick(cities[language]);
    const place = { city, country, timezone, language };
    setAll(attributes, { first_name: firstName, last_name: lastName, created_at: createdAt, ...place });
    if (!isLead) describeAccount(random, attributes, createdAt, now);
    if (random.chance(0.25)) attributes.set('phone', `+1202555${String(random.int(100, 199)).padStart(4, '0')}`);
    if (random.chance(0.06) && !isPlain) attributes.set('unsubscribed', 'true');
    if (random.chance(0.12)) {
      const topics = { topic_1: random.chance(0.8), topic_3: random.chance(0.4) };
      attributes.set('cio_subscription_preferences', JSON.stringify({ topics }));
    }
    const devices = devicesOf(random, createdAt, now);
    people.push({ seq, cioId: cioIdOf(seq), attributes, changedAt: new Map(), createdAt, devices });
  }
  return people;
}

function describeAccount(random: Random, attributes: Map<string, string>, createdAt: number, now: number): void {
  const plan = random.keyed({ free: 62, plus: 24, family: 9, team: 5 });
  const days = Math.max(1, Math.floor((now - createdAt) / day));
  const stage = days < 14 ? 'trial' : random.chance(0.3) ? 'lapsed' : 'active';
  const lastSeen = stage === 'lapsed' ? now - random.int(21, Math.max(22, days)) * day : now - random.int(0, 6 * day);
  const months = plan === 'free' ? 0 : Math.ceil(days / 30);
  setAll(attributes, {
    plan,
    lifecycle_stage: stage,
    learning_language: random.pick(names.learningLanguages),
    streak_days: stage === 'active' ? random.int(1, Math.min(days, 240)) : 0,
    lessons_completed: random.int(1, days + 3),
    lifetime_value: (months * (plan === 'team' ? 49 : plan === 'family' ? 14.99 : 8.99)).toFixed(2),
    last_seen_at: Math.max(createdAt, lastSeen),
  });
}

function setAll(attributes: Map<string, string>, values: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(values)) attributes.set(name, String(value));
}

function emailOf(random: Random, firstName: string, lastName: string, taken: Set<string>): string {
  const domain = random.weighted(mailDomains);
  const [first, last] = [plain(firstName), plain(lastName)];
  const local = random.chance(0.3) ? `${first.charAt(0)}${last}` : `${first}.${last}`;
  let email = `${local}@${domain}`;
  for (let number = random.int(2, 99); taken.has(email); number++) email = `${local}${number}@${domain}`;
  taken.add(email);
  return email;
}

function devicesOf(random: Random, createdAt: number, now: number): Device[] {
  if (!random.chance(0.38)) return [];
  const ios = random.chance(0.55);
  const device: Device = {
    id: random.hex(ios ? 64 : 40),
    platform: ios ? 'ios' : 'android',
    last_used: random.int(createdAt, now),
    attributes: {
      device_os: ios ? `iOS 26.${random.int(0, 1)}` : `Android ${random.int(13, 16)}`,
      device_model: ios ? `iPhone ${random.int(13, 17)}` : random.pick(['Pixel 9', 'Pixel 10', 'Galaxy S25']),
      app_version: `6.${random.int(0, 14)}.0`,
      push_enabled: random.chance(0.85) ? 'true' : 'false',
      _last_status: random.keyed({ sent: 8, '': 2 }),
    },
  };
  return [device];
}

/** Returns the letters of a name, without accents, in lower case. */
export function plain(name: string): string {
  const letters = name.normalize('NFD').replace(/[^A-Za-z]/g, '');
  return letters.toLowerCase();
}
