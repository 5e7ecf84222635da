import { findRecord, referenceChange } from '../changes.ts';
import { withCustomFields } from '../custom-field-input.ts';
import { filterFrom } from '../filter.ts';
import { type FilterField, maybe, operators } from '../filter-fields.ts';
import { inputOf } from '../input.ts';
import { type LimitRule, pageFromInput, pageOf } from '../paging.ts';
import type { PylonRoutes } from '../pylon-body.ts';
import { type CallRecordingRecord, callRecordingView } from '../records/call-recording.ts';
import type { PylonStore } from '../store.ts';

const limit: LimitRule = { default: 100, min: 1, max: 1000 };

const fields: Readonly<Record<string, FilterField<CallRecordingRecord>>> = {
  account_id: { operators: operators.listedOrUnset, read: (recording) => maybe(recording.account_id) },
  source: { operators: operators.listed, read: (recording) => [recording.source] },
  title: { operators: ['equals', 'string_contains'], read: (recording) => [recording.title] },
  start_time: { operators: operators.time, read: (recording) => [recording.start_time] },
};

export function callRecordingRoutes(store: PylonStore): PylonRoutes {
  const find = (params: Readonly<Record<string, string>>) =>
    findRecord(store.callRecordings, params.id, 'Call recording');
  return {
    'POST /call-recordings/search': (request) => {
      const input = inputOf(request);
      const matches = filterFrom(input, (name) => (Object.hasOwn(fields, name) ? fields[name] : undefined));
      const found = store.callRecordings.filter(matches);
      const page = pageOf(found, pageFromInput(input, limit), ({ start_time, id }) => `${start_time}|${id}`);
      return { data: page.records.map(callRecordingView), pagination: page.pagination };
    },
    'GET /call-recordings/{id}': ({ params }) => ({ data: callRecordingView(find(params)) }),
    'PATCH /call-recordings/{id}': (request) => {
      const recording = find(request.params);
      const input = inputOf(request);
      const changed: CallRecordingRecord = {
        ...recording,
        ...referenceChange(input, 'account_id', store.accounts, 'Account'),
        custom_fields: withCustomFields(recording.custom_fields, input, 'meeting', store),
        updated_at: store.now(),
      };
      store.callRecordings.update(recording.id, changed);
      return { data: callRecordingView(changed) };
    },
    'DELETE /call-recordings/{id}': ({ params }) => {
      store.callRecordings.delete(find(params).id);
      return {};
    },
  };
}
