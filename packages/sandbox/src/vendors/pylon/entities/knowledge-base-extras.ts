import { requireOneOf } from '../changes.ts';
import { inputOf } from '../input.ts';
import { pageFromQuery, pageOf, position } from '../paging.ts';
import type { PylonRoutes } from '../pylon-body.ts';
import type { ThemeRecord } from '../records/knowledge-base.ts';
import { duplicate, missing } from '../rejection.ts';
import type { PylonStore } from '../store.ts';
import { requireLanguage } from './articles.ts';
import { findArticle, findBase, findCollection } from './knowledge-bases.ts';

/** Redirects, and what was added after July 2026: themes and feedback. */
export function knowledgeBaseExtraRoutes(store: PylonStore): PylonRoutes {
  const findTheme = (params: Readonly<Record<string, string>>): ThemeRecord => {
    const theme = store.knowledge.themes.get(params.theme_id ?? '');
    if (theme?.knowledge_base_id !== findBase(store, params).id) throw missing('Theme');
    return theme;
  };
  const changed = (theme: ThemeRecord, changes: Partial<ThemeRecord>) => {
    const result: ThemeRecord = { ...theme, ...changes, updated_at: store.now() };
    store.knowledge.themes.update(theme.id, result);
    return { data: themeView(result) };
  };
  return {
    'POST /knowledge-bases/{id}/route-redirects': (request) => {
      const base = findBase(store, request.params);
      const input = inputOf(request);
      const from_path = input.required('from_path');
      const object_id = input.required('object_id');
      const object_type = input.required('object_type');
      requireOneOf('object_type', object_type, ['article', 'collection']);
      if (object_type === 'article') findArticle(store, base, object_id);
      else findCollection(store, base, object_id);
      const language = requireLanguage(base, input.text('language')) ?? base.default_language;
      const same = store.knowledge.redirects.find(
        (other) => other.knowledge_base_id === base.id && other.view.from_path === from_path,
      );
      if (same) throw duplicate(`Route redirect already exists: ${from_path}`, same.view.id);
      const view = { id: store.random.uuid(), from_path, object_id, object_type, language, created_at: store.now() };
      store.knowledge.redirects.insert({ knowledge_base_id: base.id, view });
      return { data: view };
    },
    // The fields of a theme are not documented: any object is taken and answered again.
    'GET /knowledge-bases/{id}/themes/{theme_id}': ({ params }) => ({ data: themeView(findTheme(params)) }),
    'PATCH /knowledge-bases/{id}/themes/{theme_id}': (request) => {
      const theme = findTheme(request.params);
      return changed(theme, { fields: { ...theme.fields, ...inputOf(request).raw } });
    },
    'POST /knowledge-bases/{id}/themes/{theme_id}/publish': (request) => {
      const theme = findTheme(request.params);
      return changed(theme, { published_at: store.now() });
    },
    // Neither parameters nor fields are documented: pages as the other lists do.
    'GET /article-feedback': ({ query }) => {
      const page = pageOf(store.knowledge.feedback.all(), pageFromQuery(query), position);
      return { data: page.records, pagination: page.pagination };
    },
  };
}

function themeView(theme: ThemeRecord): Record<string, unknown> {
  const { fields, ...known } = theme;
  return { ...fields, ...known };
}
