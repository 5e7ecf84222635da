import type { SandboxRequest } from '../../../../engine/emulator.ts';
import { json } from '../../../../engine/wire-response.ts';
import { testGroupId } from '../../data/test-groups.ts';
import { renderNewsletter } from '../../render/newsletter.ts';
import type { Newsletter, TestGroup } from '../../store/campaign.ts';
import type { Store } from '../../store/store.ts';
import type { Template } from '../../store/template.ts';
import { badRequest, notFound } from '../../wire/app-errors.ts';
import { appBody, stringField } from '../../wire/body.ts';
import { isLanguage } from '../../wire/language.ts';
import { newsletterError, unprocessable } from '../../wire/newsletter-errors.ts';
import type { Routes } from '../../wire/refusal.ts';
import { checkContent, makeContent } from './content-input.ts';
import { changeContent, contentReply } from './contents.ts';

/** Contents of a newsletter by language, and by test group and language; the paths of the latter say `test_group`. */
export function languageRoutes(store: Store, newsletterOf: (request: SandboxRequest) => Newsletter): Routes {
  const base = '/v1/newsletters/{newsletter_id}';
  return {
    [`GET ${base}/test_groups`]: (request) => json({ test_groups: newsletterOf(request).testGroups.map(renderGroup) }),
    [`POST ${base}/test_groups`]: (request) => {
      const newsletter = newsletterOf(request);
      refuseSent(newsletter);
      addTestGroup(store, newsletter);
      return json({ newsletter: renderNewsletter(newsletter) });
    },
    ...variantRoutes(store, base, newsletterOf),
    ...variantRoutes(store, `${base}/test_group/{test_group_id}`, newsletterOf),
  };
}

function variantRoutes(store: Store, base: string, newsletterOf: (request: SandboxRequest) => Newsletter): Routes {
  const variantOf = (request: SandboxRequest): Template => {
    const language = request.params.language ?? '';
    if (!isLanguage(language)) badRequest('language does not exist');
    return contentsOf(request, newsletterOf(request)).find((one) => one.language === language) ?? notFound();
  };
  return {
    [`POST ${base}/language`]: (request) => {
      const newsletter = newsletterOf(request);
      refuseSent(newsletter);
      const group = groupOf(request, newsletter);
      const body = appBody(request);
      const language = stringField(body, 'language') || unprocessable('language is required');
      if (!isLanguage(language)) unprocessable('language is invalid');
      const siblings = contentsOf(request, newsletter);
      if (siblings.some((one) => one.language === language)) unprocessable('language variant already exists');
      checkContent(newsletter.type, body);
      const { fromId, replyToId, url, method } = siblings[0] ?? notFound();
      addContent(
        newsletter,
        makeContent(store, newsletter.type, body, { language, fromId, replyToId, url, method }),
        group,
      );
      newsletter.updated = store.now();
      return json({ newsletter: renderNewsletter(newsletter) });
    },
    [`GET ${base}/language/{language}`]: (request) => contentReply(store, newsletterOf(request), variantOf(request)),
    [`PUT ${base}/language/{language}`]: (request) =>
      changeContent(store, request, newsletterOf(request), variantOf(request)),
    [`DELETE ${base}/language/{language}`]: (request) => {
      const newsletter = newsletterOf(request);
      refuseSent(newsletter);
      const variant = variantOf(request);
      newsletter.contents = newsletter.contents.filter((content) => content !== variant);
      newsletter.testGroups = newsletter.testGroups.map((group) => ({
        ...group,
        contentIds: group.contentIds.filter((id) => id !== variant.id),
      }));
      newsletter.updated = store.now();
      return { status: 204 };
    },
  };
}

function refuseSent(newsletter: Newsletter): void {
  if (newsletter.sentAt !== null) newsletterError(400, 'newsletter has already been sent');
}

/** The test group of the path, or the first one where the path names none; undefined without a test. */
function groupOf(request: SandboxRequest, newsletter: Newsletter): TestGroup | undefined {
  const id = request.params.test_group_id;
  if (id === undefined) return newsletter.testGroups[0];
  return (
    newsletter.testGroups.find((group) => String(group.id) === id) ?? newsletterError(400, 'test group does not exist')
  );
}

function contentsOf(request: SandboxRequest, newsletter: Newsletter): readonly Template[] {
  const group = groupOf(request, newsletter);
  return group ? newsletter.contents.filter(({ id }) => group.contentIds.includes(id)) : newsletter.contents;
}

function addContent(newsletter: Newsletter, content: Template, group: TestGroup | undefined): void {
  newsletter.contents = [...newsletter.contents, content];
  newsletter.testGroups = newsletter.testGroups.map((one) =>
    one === group ? { ...one, contentIds: [...one.contentIds, content.id] } : one,
  );
}

/** Adds an empty group; what there was before becomes the first group of a new test. */
function addTestGroup(store: Store, newsletter: Newsletter): void {
  const group = (index: number, contentIds: readonly number[]): TestGroup => ({
    id: testGroupId(index),
    name: String.fromCharCode(65 + index),
    label: `test ${index + 1}`,
    winner: false,
    contentIds,
  });
  if (newsletter.testGroups.length === 0) {
    newsletter.testGroups = [
      group(
        0,
        newsletter.contents.map(({ id }) => id),
      ),
    ];
  }
  const content = makeContent(store, newsletter.type, {});
  newsletter.contents = [...newsletter.contents, content];
  newsletter.testGroups = [...newsletter.testGroups, group(newsletter.testGroups.length, [content.id])];
  newsletter.updated = store.now();
}

function renderGroup(group: TestGroup): Record<string, unknown> {
  const { id, name, label, winner, contentIds } = group;
  return { id, name, label, winner, content_ids: contentIds };
}
