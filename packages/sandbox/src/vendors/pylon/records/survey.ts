/** A survey, in the form in which it is answered. */
export interface SurveyRecord {
  readonly id: string;
  readonly name: string;
  readonly type: 'nps' | 'csat' | 'custom';
  readonly updated_at: string;
}

export interface SurveyResponseRecord {
  readonly id: string;
  readonly survey_id: string;
  readonly account_id: string | null;
  readonly contact_id: string | null;
  readonly answers: readonly { readonly prompt: string; readonly question_type: string; readonly value: string }[];
  readonly submitted_at: string;
}

export function surveyResponseView(response: SurveyResponseRecord): Record<string, unknown> {
  const { survey_id, ...view } = response;
  return view;
}
