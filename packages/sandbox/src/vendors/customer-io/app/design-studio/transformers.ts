import { asObject } from '../../../../engine/body.ts';
import type { StudioDraft } from '../../store/design-studio.ts';

/** What can be done to the HTML of an email, all of it switched off unless somebody switched it on. */
const defaults: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  accessibility: { enabled: false, language: '' },
  css_inliner: { enabled: false },
  css_variables: { enabled: false, preserve: false },
  encode_entities: { enabled: false },
  formatter: { type: 'none' },
  prevent_widows: { enabled: false },
  remove_unused_css: { enabled: false, uglify: false },
  url_parameters: { enabled: false, parameters: [] },
};

export const transformerNames = Object.keys(defaults);

export function renderTransformers(transformers: StudioDraft['transformers']): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(defaults).map(([name, settings]) => [name, { ...settings, ...asObject(transformers[name]) }]),
  );
}
