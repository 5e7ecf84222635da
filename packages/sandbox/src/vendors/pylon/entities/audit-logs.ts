import { filterFrom } from '../filter.ts';
import { type FilterField, operators } from '../filter-fields.ts';
import { inputOf } from '../input.ts';
import { pageFromInput, pageFromQuery, pageOf } from '../paging.ts';
import type { PylonRoutes } from '../pylon-body.ts';
import type { AuditLogRecord } from '../records/audit-log.ts';
import type { PylonStore } from '../store.ts';

const fields: Readonly<Record<string, FilterField<AuditLogRecord>>> = {
  action: { operators: [...operators.listed, ...operators.words], read: (entry) => [entry.action] },
  action_happened_at: { operators: operators.time, read: (entry) => [entry.action_happened_at] },
};

const place = (entry: AuditLogRecord) => `${entry.action_happened_at}|${entry.id}`;

export function auditLogRoutes(store: PylonStore): PylonRoutes {
  return {
    'GET /audit-logs': ({ query }) => {
      const page = pageOf(store.auditLogs.all(), pageFromQuery(query), place);
      return { data: page.records, pagination: page.pagination };
    },
    'POST /audit-logs/search': (request) => {
      const input = inputOf(request);
      const matches = filterFrom(input, (name) => (Object.hasOwn(fields, name) ? fields[name] : undefined));
      const page = pageOf(store.auditLogs.filter(matches), pageFromInput(input), place);
      return { data: page.records, pagination: page.pagination };
    },
  };
}
