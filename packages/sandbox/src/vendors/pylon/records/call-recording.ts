import { type CustomFieldValues, customFieldsView } from './custom-field.ts';

export interface CallRecordingRecord {
  readonly id: string;
  readonly external_id: string;
  readonly source: string;
  readonly title: string;
  readonly summary: string;
  readonly url: string;
  readonly account_id: string | null;
  readonly calendar_event_id: string | null;
  readonly participant_emails: readonly string[];
  readonly start_time: string;
  readonly end_time: string;
  readonly duration_ms: number;
  readonly custom_fields: CustomFieldValues;
  readonly created_at: string;
  readonly updated_at: string;
}

export function callRecordingView(recording: CallRecordingRecord): Record<string, unknown> {
  return { ...recording, custom_fields: customFieldsView(recording.custom_fields, { withSlug: true }) };
}
