import data from './data/definitions.json' with { type: 'json' };

export interface AuthScheme {
  readonly name: string;
  readonly oauth: boolean;
  readonly fields: readonly {
    readonly name: string;
    readonly title: string;
    readonly required: boolean;
    readonly secret: boolean;
  }[];
}

export interface ConfigField {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly format?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
}

/** A type of connector. */
export interface Definition {
  readonly slug: string;
  readonly definitionId: string;
  readonly title: string;
  readonly auth: readonly AuthScheme[];
  readonly replicationConfig: readonly ConfigField[];
  readonly environment: readonly ConfigField[];
  /** Whether Airbyte has an OAuth application of its own for it. */
  readonly oauthConsentFlow: boolean;
}

export const definitions: readonly Definition[] = data;

export const definitionById = (id: string): Definition | undefined =>
  definitions.find(({ definitionId }) => definitionId === id);

export function definitionOf(slug: string): Definition {
  const definition = definitions.find((each) => each.slug === slug);
  if (!definition) throw new Error(`No connector has the slug ${slug}.`);
  return definition;
}

/** Finds a definition by its whole name, whatever the case. A name with underscores is unknown, as in the API. */
export function definitionByType(type: string): Definition | undefined {
  const wanted = type.toLowerCase();
  return definitions.find(({ title, slug }) =>
    [title.toLowerCase(), slug, slug.replaceAll('-', ' ')].some((name) => name === wanted),
  );
}

export const iconOf = (slug: string) =>
  `https://connectors.airbyte.com/files/metadata/airbyte/source-${slug}/latest/icon.svg`;

const propertyOf = ({ name: _name, required: _required, ...field }: ConfigField) => field;

/** Returns the specification of a definition's configuration, with its credentials as alternatives. */
export function specificationOf({ slug, title, auth, replicationConfig, environment, oauthConsentFlow }: Definition) {
  const fields = [...replicationConfig, ...environment];
  const scheme = ({ name, fields: credentials }: AuthScheme) => ({
    title: name,
    type: 'object',
    required: credentials.filter(({ required }) => required).map((field) => field.name),
    properties: Object.fromEntries(
      credentials.map((field) => [field.name, { type: 'string', title: field.title, airbyte_secret: field.secret }]),
    ),
  });
  return {
    documentationUrl: `https://docs.airbyte.com/ai-agents/connectors/${slug}`,
    connectionSpecification: {
      type: 'object',
      title,
      required: ['credentials', ...fields.filter(({ required }) => required).map(({ name }) => name)],
      properties: {
        credentials: { type: 'object', oneOf: auth.map(scheme) },
        ...Object.fromEntries(fields.map((field) => [field.name, propertyOf(field)])),
      },
    },
    advanced_auth: oauthConsentFlow
      ? {
          auth_flow_type: 'oauth2.0',
          oauth_config_specification: {
            complete_oauth_output_specification: {},
            complete_oauth_server_input_specification: {
              type: 'object',
              properties: { client_id: { type: 'string' }, client_secret: { type: 'string' } },
            },
            complete_oauth_server_output_specification: {},
          },
        }
      : null,
    supported_destination_sync_modes: null,
  };
}
