import * as v from 'valibot';
import type { SandboxResponse } from '../../../engine/emulator.ts';
import { pageAfter } from '../../../engine/pages.ts';
import { json } from '../../../engine/wire-response.ts';
import type { Call, CallRoutes } from '../access/call.ts';
import { rejected, unprocessable } from '../errors.ts';
import { queryOf, Uuid } from '../input.ts';
import type { Store } from '../store.ts';
import { type Skill, skillsFor } from './library.ts';

const Scope = { organization_id: v.optional(Uuid), workspace_id: v.optional(Uuid) };
const Page = {
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)), 20),
  cursor: v.optional(v.string()),
};
const ListQuery = v.object({ ...Scope, ...Page });
const SearchQuery = v.object({ ...Scope, ...Page, query: v.pipe(v.string(), v.minLength(1)) });
const DocsQuery = v.object({ ...Scope, id: v.string(), section: v.optional(v.string()) });

const metadataOf = ({ sections: _sections, ...skill }: Skill) => ({
  ...skill,
  provenance: 'sandbox',
  version: '1',
  freshness: { state: 'live', checked_at: null },
  warnings: [],
});

const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The skill library: pages that tell agents how to use connectors. */
export function skillRoutes(store: Store): CallRoutes {
  const visible = (
    { organizationId }: Call,
    scope: v.InferOutput<typeof ListQuery> | v.InferOutput<typeof DocsQuery>,
  ) => {
    if (scope.organization_id !== undefined && scope.organization_id !== organizationId)
      throw rejected(403, 'The token has no access to this organization');
    return skillsFor(store, { organizationId, workspaceId: scope.workspace_id });
  };
  const page = (skills: readonly Skill[], { limit, cursor }: v.InferOutput<typeof ListQuery>): SandboxResponse => {
    const found = pageAfter(skills, { after: cursor, limit, key: ({ id }) => id });
    if (!found) throw unprocessable('cursor', 'cursor is invalid');
    return json({ data: found.items.map(metadataOf), next_cursor: found.next ?? null });
  };
  return {
    'GET /api/v1/skills': (call) => {
      const query = queryOf(call.request, ListQuery);
      return page(visible(call, query), query);
    },
    'GET /api/v1/skills/search': (call) => {
      const query = queryOf(call.request, SearchQuery);
      const matches = visible(call, query).filter(({ title, summary, tags }) => {
        const present = new Set(words([title, summary, ...tags].join(' ')));
        return words(query.query).every((word) => present.has(word));
      });
      return page(matches, query);
    },
    'GET /api/v1/skills/docs': (call) => {
      const query = queryOf(call.request, DocsQuery);
      const skill = visible(call, query).find(({ id }) => id === query.id);
      const section = skill?.sections.find(({ id }) => id === query.section);
      // The documents declare this 404 without a body.
      if (!skill || (query.section !== undefined && !section)) return { status: 404 };
      return json({
        metadata: metadataOf(skill),
        outline: skill.sections.map(({ id, title }) => ({ id, title, summary: null, available: true })),
        section_id: section?.id ?? null,
        content: section?.content ?? skill.sections.map(({ title }) => ({ type: 'heading', level: 2, text: title })),
      });
    },
  };
}
