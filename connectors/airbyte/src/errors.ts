import { type ErrorResponse, fieldsOf, type VendorError } from '@agent-connectors/core';

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

/**
 * Reads Airbyte's error bodies: `{ message, errors: [{ field, message, error_code }] }`, and FastAPI's `{ detail }`, which is a sentence or a
 * list of `{ loc, msg, type }`.
 */
export function airbyteError({ status, body, operation }: ErrorResponse): VendorError | undefined {
  if (status < 400) return undefined;
  const { message, errors, detail } = fieldsOf(body);
  const given = [...problemsIn(errors), ...problemsIn(detail)];
  const sentences = [text(message) ?? text(detail), ...given.map(sentenceOf)];
  const said = joined(sentences.filter((sentence) => sentence !== undefined));
  return {
    message: said,
    code: given.map(({ code }) => code).find((code) => code !== undefined),
    hint: hintFor(status, said, operation),
  };
}

interface Problem {
  readonly field: string | undefined;
  readonly message: string | undefined;
  readonly code: string | undefined;
}

function problemsIn(value: unknown): readonly Problem[] {
  if (!Array.isArray(value)) return [];
  return value.map((problem) => {
    const { field, loc, message, msg, error_code: code, type } = fieldsOf(problem);
    return {
      field: text(field) ?? (Array.isArray(loc) ? loc.join('.') : undefined),
      message: text(message) ?? text(msg),
      code: text(code) ?? text(type),
    };
  });
}

/** The field is worth a word only where it says more than that the problem is in the body. */
const sentenceOf = ({ field, message }: Problem) =>
  message === undefined || field === undefined || field === 'body' ? message : `${field}: ${message}`;

/** The first problem often repeats the message. */
const joined = (sentences: readonly string[]) =>
  [...new Set(sentences.map((sentence) => sentence.trim().replace(/\.$/, '')))].join('. ');

interface Remedy {
  readonly status: number;
  readonly says?: RegExp;
  readonly of?: RegExp;
  readonly hint: string;
}

/** The ways out that Airbyte documents, the more specific first. */
const remedies: readonly Remedy[] = [
  {
    status: 400,
    says: /target organization/i,
    hint: 'The credentials belong to several organizations. Pass `organizationId` or set AIRBYTE_ORGANIZATION_ID; organizations.list has the IDs.',
  },
  {
    status: 400,
    says: /auth(?:entication)? scheme/i,
    hint: 'Name the credentials as the connector does: source_definitions.get shows its configuration. Settings that are no credentials belong in replication_config.',
  },
  {
    status: 400,
    says: /no organization-specific source template/i,
    hint: 'List the global templates with source_templates.list and use_global, then clone the one of the connector with source_templates.clone.',
  },
  {
    status: 403,
    hint: "Check that the organization has a subscription to Airbyte Agents, and that the token is an application's: a scoped token reaches one workspace only.",
  },
  {
    status: 404,
    of: /^connectors\.(?:create|checkConfig|check_config|list|initiateOauth|initiate_oauth)$/,
    hint: 'Check the name of the workspace and of the connector. workspaces.list and source_definitions.list have them; scoped_tokens.create creates a workspace whose name is new.',
  },
];

const hintFor = (status: number, said: string, operation = '') =>
  remedies.find((remedy) => remedy.status === status && (remedy.says?.test(said) ?? remedy.of?.test(operation) ?? true))
    ?.hint;
