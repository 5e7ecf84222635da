import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AshbyTestClient, NOW, startAshby } from '../ashby-test-client.ts';

let ashby: AshbyTestClient;
beforeEach(async () => {
  ashby = await startAshby();
});
afterEach(() => ashby.sandbox.close());

test('a created candidate can be read, found and listed', async () => {
  const created = await ashby.results('candidate.create', {
    name: 'Ada Example',
    email: 'ada@mail.example',
    phoneNumber: '+1 415-555-0100',
    linkedInUrl: 'https://www.linkedin.example/in/ada',
    alternateEmailAddresses: ['ada@work.example'],
    location: { city: 'London', region: 'England', country: 'United Kingdom' },
  });
  expect(created).toMatchObject({
    name: 'Ada Example',
    createdAt: NOW,
    primaryEmailAddress: { value: 'ada@mail.example', type: 'Personal', isPrimary: true },
    emailAddresses: [{ value: 'ada@mail.example' }, { value: 'ada@work.example', isPrimary: false }],
    socialLinks: [{ type: 'LinkedIn', url: 'https://www.linkedin.example/in/ada' }],
    location: { locationSummary: 'United Kingdom, England, London' },
    tags: [],
    applicationIds: [],
    fileHandles: [],
    fraudStatus: null,
  });
  expect(await ashby.results('candidate.info', { id: created.id })).toEqual(created);
  expect(await ashby.results('candidate.search', { email: 'ADA@work.example' })).toEqual([created]);
  expect(await ashby.results('candidate.search', { email: 'ada@work.example', name: 'bob' })).toEqual([]);
  const later = await ashby.results('candidate.list', { createdAfter: Date.parse(NOW) - 1 });
  expect(later).toEqual([created]);
});

test('the same email twice creates two candidates', async () => {
  const person = { name: 'Ada Example', email: 'ada@mail.example' };
  await ashby.results('candidate.create', person);
  await ashby.results('candidate.create', person);
  expect(await ashby.results('candidate.search', { email: person.email })).toHaveLength(2);
});

test('search returns at most 100 matches and requires a criterion', async () => {
  expect(await ashby.results('candidate.search', { name: 'a' })).toHaveLength(100);
  expect(await ashby.errorCode('candidate.search', {})).toBe('invalid_input');
});

test('socialLinks replaces all links and overrides single ones; a single one replaces only its kind', async () => {
  const { id } = await ashby.results('candidate.create', { name: 'Ada', githubUrl: 'https://github.example/ada' });
  const one = await ashby.results('candidate.update', { candidateId: id, websiteUrl: 'https://ada.example' });
  expect(one.socialLinks.map(({ type }: { type: string }) => type)).toEqual(['GitHub', 'Website']);
  const all = await ashby.results('candidate.update', {
    candidateId: id,
    linkedInUrl: 'https://www.linkedin.example/in/ada',
    socialLinks: [{ type: 'Medium', url: 'https://medium.example/ada' }],
  });
  expect(all.socialLinks).toEqual([{ type: 'Medium', url: 'https://medium.example/ada' }]);
});

test('unknown references and malformed values are rejected and change nothing', async () => {
  const missing = '00000000-0000-4000-8000-000000000000';
  expect(await ashby.errorCode('candidate.create', { name: 'A', sourceId: missing })).toBe('source_not_found');
  expect(await ashby.errorCode('candidate.create', { name: 'A', linkedInUrl: 'ada' })).toBe('invalid_input');
  expect(await ashby.errorCode('candidate.create', { email: 'a@b.example' })).toBe('invalid_input');
  expect(await ashby.errorCode('candidate.update', { candidateId: missing })).toBe('candidate_not_found');
  expect(await ashby.results('candidate.list', { createdAfter: Date.parse(NOW) - 1 })).toEqual([]);
});

test('tags are created once per title, added, removed and archived', async () => {
  const { id: candidateId } = await ashby.results('candidate.create', { name: 'Ada' });
  const tag = await ashby.results('candidateTag.create', { title: 'Met in Berlin' });
  expect(await ashby.results('candidateTag.create', { title: 'Met in Berlin' })).toEqual(tag);
  const tagged = await ashby.results('candidate.addTag', { candidateId, tagId: tag.id });
  expect(tagged.tags).toEqual([tag]);
  expect((await ashby.results('candidate.addTag', { candidateId, tagId: tag.id })).tags).toEqual([tag]);
  expect((await ashby.results('candidate.removeTag', { candidateId, tagId: tag.id })).tags).toEqual([]);
  await ashby.results('candidateTag.archive', { tagId: tag.id });
  const ids = async (params: object) =>
    (await ashby.results('candidateTag.list', params)).map(({ id }: typeof tag) => id);
  expect(await ids({})).not.toContain(tag.id);
  expect(await ids({ includeArchived: true })).toContain(tag.id);
});

test('notes are plain or HTML, without unsupported elements', async () => {
  const { id: candidateId } = await ashby.results('candidate.create', { name: 'Ada' });
  await ashby.results('candidate.createNote', { candidateId, note: 'Strong' });
  const html = { type: 'text/html', value: '<p><b>Very</b> strong</p>' };
  const note = await ashby.results('candidate.createNote', { candidateId, note: html, isPrivate: true });
  expect(note).toMatchObject({ content: '<b>Very</b> strong', isPrivate: true, createdAt: NOW });
  const notes = await ashby.results('candidate.listNotes', { candidateId });
  expect(notes.map(({ content }: { content: string }) => content)).toEqual(['Strong', '<b>Very</b> strong']);
  expect(notes[0].author).toHaveProperty('email');
});

test('anonymize requires closed applications, then removes personal data', async () => {
  const lists = await Promise.all(
    ['Active', 'Archived'].map((status) => ashby.results('application.list', { status, limit: 1 })),
  );
  const [active, archived] = lists.map((list) => list[0].candidate.id);
  expect(await ashby.errorCode('candidate.anonymize', { candidateId: active })).toBe('invalid_input');
  const gone = await ashby.results('candidate.anonymize', { candidateId: archived });
  expect(gone).toMatchObject({ id: archived, emailAddresses: [], fileHandles: [], socialLinks: [] });
  expect(await ashby.results('candidate.listNotes', { candidateId: archived })).toEqual([]);
});
