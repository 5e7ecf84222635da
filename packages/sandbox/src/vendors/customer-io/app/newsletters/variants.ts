import * as v from 'valibot';
import type { SandboxRequest } from '../../../../engine/emulator.ts';
import { json } from '../../../../engine/wire-response.ts';
import { appBody, isLanguage, readForNewsletter, required } from '../../fields.ts';
import { badRequest, notFound, unprocessable } from '../../rejections.ts';
import { contentView } from '../../render/template.ts';
import { type Newsletter, type TestGroup, testGroup } from '../../store/messages.ts';
import type { Store } from '../../store/store.ts';
import type { Template } from '../../store/templates.ts';
import { reportRoutes } from '../reports.ts';
import type { Routes } from '../style.ts';
import { templateIn, templateRoutes } from '../templates.ts';
import { addContent, contentIn, rejectNewsletter } from './input.ts';
import { contentsOf, rejectSent } from './sending.ts';
import { newsletterResponse } from './view.ts';

interface Parents {
  readonly path: string;
  readonly newsletterOf: (request: SandboxRequest) => Newsletter;
}

const common = (store: Store) =>
  ({
    key: 'content',
    table: store.contents,
    view: contentView,
    changed: ({ newsletter_id }: Template) => store.newsletters.update(newsletter_id ?? 0, { updated: store.now() }),
  }) as const;

/** Creates the routes of a newsletter's contents by id. Each content is a language or a side of a test. */
export function contentRoutes(store: Store, { path, newsletterOf }: Parents): Routes {
  const contentOf = (request: SandboxRequest) =>
    templateIn(request, 'content_id', store.contents, 'newsletter_id', newsletterOf(request));
  const one = `${path}/contents/{content_id}`;
  return {
    [`GET ${path}/contents`]: (request) =>
      json({ contents: contentsOf(store, newsletterOf(request)).map((content) => contentView(store, content)) }),
    ...templateRoutes(store, { ...common(store), path: one, find: contentOf }),
    ...reportRoutes(store, one, contentOf, {
      field: 'content_id',
      templates: (content) => [content],
      channels: false,
      messages: false,
    }),
  };
}

/** Creates the routes of contents by language, and by test group and language; the latter have `test_group` in the path. */
export function languageRoutes(store: Store, parents: Parents): Routes {
  const { path, newsletterOf } = parents;
  return {
    [`GET ${path}/test_groups`]: (request) => json({ test_groups: newsletterOf(request).testGroups }),
    [`POST ${path}/test_groups`]: (request) => {
      const newsletter = newsletterOf(request);
      rejectSent(newsletter);
      // The existing contents become the first group of a new test.
      const known = contentsOf(store, newsletter).map(({ id }) => id);
      const groups = newsletter.testGroups.length > 0 ? newsletter.testGroups : [testGroup(0, known)];
      const { id } = addContent(store, newsletter.type, {}, { newsletter_id: newsletter.id });
      return changed(store, newsletter, [...groups, testGroup(groups.length, [id])]);
    },
    ...variantRoutes(store, parents),
    ...variantRoutes(store, { path: `${path}/test_group/{test_group_id}`, newsletterOf }),
  };
}

const input = v.object({ language: v.pipe(required, v.check(isLanguage, 'is invalid')) });

function variantRoutes(store: Store, { path, newsletterOf }: Parents): Routes {
  const siblingsOf = (request: SandboxRequest, newsletter: Newsletter): readonly Template[] => {
    const group = groupOf(request, newsletter);
    return contentsOf(store, newsletter).filter(({ id }) => group?.content_ids.includes(id) ?? true);
  };
  const variantOf = (request: SandboxRequest): Template => {
    const { language = '' } = request.params;
    if (!isLanguage(language)) badRequest('language does not exist');
    return siblingsOf(request, newsletterOf(request)).find((one) => one.language === language) ?? notFound();
  };
  const one = `${path}/language/{language}`;
  return {
    [`POST ${path}/language`]: (request) => {
      const newsletter = newsletterOf(request);
      rejectSent(newsletter);
      const group = groupOf(request, newsletter);
      const { language } = readForNewsletter(input, appBody(request));
      const siblings = siblingsOf(request, newsletter);
      if (siblings.some((sibling) => sibling.language === language)) unprocessable('language variant already exists');
      const words = contentIn(newsletter.type, appBody(request));
      const { newsletter_id = newsletter.id, from_id, reply_to_id, url, method } = siblings[0] ?? notFound();
      const more = { newsletter_id, language, from_id, reply_to_id, url, method };
      const { id } = addContent(store, newsletter.type, words, more);
      const groups = newsletter.testGroups.map((other) =>
        other === group ? { ...other, content_ids: [...other.content_ids, id] } : other,
      );
      return changed(store, newsletter, groups);
    },
    ...templateRoutes(store, { ...common(store), path: one, find: variantOf }),
    [`DELETE ${one}`]: (request) => {
      const newsletter = newsletterOf(request);
      rejectSent(newsletter);
      const deleted = variantOf(request).id;
      store.contents.delete(deleted);
      const groups = newsletter.testGroups.map((group) => {
        return { ...group, content_ids: group.content_ids.filter((id) => id !== deleted) };
      });
      changed(store, newsletter, groups);
      return { status: 204 };
    },
  };
}

function changed(store: Store, newsletter: Newsletter, testGroups: readonly TestGroup[]) {
  return newsletterResponse(store, store.newsletters.put({ ...newsletter, testGroups, updated: store.now() }));
}

/** Returns the test group in the path, or the first one if the path has none; undefined without a test. */
function groupOf({ params }: SandboxRequest, { testGroups }: Newsletter): TestGroup | undefined {
  if (params.test_group_id === undefined) return testGroups[0];
  const found = testGroups.find(({ id }) => String(id) === params.test_group_id);
  return found ?? rejectNewsletter('test group does not exist');
}
