import * as v from 'valibot';
import { restRoutes } from '../../../engine/crud.ts';
import { slugOf } from '../../../engine/seed.ts';
import { entityRoutes } from '../entity.ts';
import { anyBody, oneOf, optionalText, required, text } from '../fields.ts';
import { bare, whole } from '../paging.ts';
import { openToAll } from '../records/knowledge.ts';
import { referencesIn } from '../references.ts';
import { duplicate } from '../rejection.ts';
import type { PylonRoutes, PylonStore } from '../store.ts';
import { baseOf, belowBase, findBelow, languageOf, visibilityConfig, withVisibility } from './knowledge.ts';

export function knowledgeBaseRoutes(store: PylonStore): PylonRoutes {
  const { knowledgeBases, articleFeedback } = store;
  return {
    ...entityRoutes(store, {
      style: { list: whole },
      noun: 'Knowledge base',
      table: knowledgeBases,
      routes: restRoutes('/knowledge-bases/{id}', ['list', 'get']),
    }),
    ...collectionRoutes(store),
    ...redirectRoutes(store),
    ...themeRoutes(store),
    // Neither parameters nor fields are documented, so the list has pages like the others.
    ...entityRoutes(store, { noun: 'Feedback', table: articleFeedback, routes: { list: 'GET /article-feedback' } }),
  };
}

function collectionRoutes(store: PylonStore): PylonRoutes {
  const { collections, random } = store;
  return entityRoutes(store, {
    style: { list: bare },
    noun: 'Collection',
    table: collections,
    view: ({ knowledge_base_id, ...collection }) => collection,
    stamped: false,
    routes: restRoutes('/knowledge-bases/{id}/collections/{collection_id}'),
    below: belowBase(store),
    create: {
      input: v.object({
        title: required,
        slug: optionalText,
        description: v.optional(text, ''),
        parent_collection_id: optionalText,
      }),
      record: ({ parent_collection_id: parentId, slug, ...input }, request) => {
        const base = baseOf(store, request);
        const parent = parentId && findBelow(base, collections, parentId, 'Collection').id;
        return {
          ...input,
          id: random.uuid(),
          knowledge_base_id: base.id,
          slug: slug ?? slugOf(input.title),
          icon: '',
          parent_collection_id: parent ?? null,
          visibility_config: openToAll,
          created_at: store.now(),
        };
      },
    },
    update: {
      input: v.object({
        title: v.optional(text),
        slug: v.optional(text),
        description: v.optional(text),
        visibility_config: visibilityConfig,
      }),
      changes: ({ visibility_config: config, ...input }, collection) => ({
        ...input,
        visibility_config: withVisibility(collection.visibility_config, config),
      }),
    },
    removed: ({ id }) => referencesIn(store).collection.release(id),
  });
}

function redirectRoutes(store: PylonStore): PylonRoutes {
  const { redirects, articles, collections, random } = store;
  return entityRoutes(store, {
    noun: 'Route redirect',
    table: redirects,
    view: ({ knowledge_base_id, ...redirect }) => redirect,
    stamped: false,
    routes: { create: 'POST /knowledge-bases/{id}/route-redirects' },
    create: {
      input: v.object({
        from_path: required,
        object_id: required,
        object_type: oneOf(['article', 'collection']),
        language: optionalText,
      }),
      record: (input, request) => {
        const base = baseOf(store, request);
        if (input.object_type === 'article') findBelow(base, articles, input.object_id, 'Article');
        else findBelow(base, collections, input.object_id, 'Collection');
        const language = languageOf(base, input.language) ?? base.default_language;
        const same = redirects.find(
          (other) => other.knowledge_base_id === base.id && other.from_path === input.from_path,
        );
        if (same) throw duplicate(`Route redirect already exists: ${input.from_path}`, same.id);
        return { ...input, id: random.uuid(), knowledge_base_id: base.id, language, created_at: store.now() };
      },
    },
  });
}

/** Creates the theme routes. Added after July 2026, without documented fields: any object is stored and returned. */
function themeRoutes(store: PylonStore): PylonRoutes {
  const { themes } = store;
  return {
    ...entityRoutes(store, {
      noun: 'Theme',
      table: themes,
      view: ({ fields, ...theme }) => ({ ...fields, ...theme }),
      below: belowBase(store),
      routes: restRoutes('/knowledge-bases/{id}/themes/{theme_id}', ['get', 'update']),
      update: { input: anyBody, changes: (input, theme) => ({ fields: { ...theme.fields, ...input } }) },
    }),
    'POST /knowledge-bases/{id}/themes/{theme_id}/publish': (request) => {
      const theme = findBelow(baseOf(store, request), themes, request.params.theme_id, 'Theme');
      const { fields, ...published } = themes.put({ ...theme, published_at: store.now(), updated_at: store.now() });
      return { data: { ...fields, ...published } };
    },
  };
}
