import { doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, regionId, Strings, selectedConnectionTemplateTags, selectedTagsMode, Text } from '../fields.ts';

const schema = record(
  {
    token: doc(
      v.string(),
      'The token for the widget, which is a secret: base64 of JSON with the address of the widget.',
    ),
  },
  {},
);

/** A token for the widget in which users connect their accounts. */
export interface WidgetToken extends v.InferOutput<typeof schema> {}
export const WidgetToken: v.GenericSchema<unknown, WidgetToken> = schema;

/** Tokens for the widget in which users connect their accounts. */
export const widgetTokens = entity(
  {
    summary: "Airbyte tokens for the embedded widget, in which a web app's users connect their accounts.",
    also: ['embedded widget', 'authentication module', 'connect dialog'],
  },
  () => ({
    create: operation('POST /api/v1/account/applications/widget-token', {
      summary:
        'Issue an Airbyte token for the embedded widget: users of one web origin connect their accounts in one workspace. Creates the workspace if its name is new.',
      also: ['embed', 'mint a token'],
      docs: docs('authentication'),
      effect: 'write',
      // A second call issues another token for the same workspace.
      idempotent: true,
      input: v.strictObject({
        workspace_name: doc(Text, 'Name of the workspace. A name that is new, or misspelled, creates a workspace.'),
        allowed_origin: doc(
          v.pipe(v.string(), v.url('Expected an origin, such as https://app.example.com')),
          'Origin of the web page that shows the widget: https://app.example.com.',
        ),
        region_id: regionId,
        selected_source_template_tags: doc(v.optional(Strings), 'Only offer source templates with these tags.'),
        selected_source_template_tags_mode: selectedTagsMode,
        selected_connection_template_tags: selectedConnectionTemplateTags,
        selected_connection_template_tags_mode: selectedTagsMode,
      }),
      output: WidgetToken,
    }),
  }),
);
