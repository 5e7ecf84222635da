import { type Issue, suggestion } from '@agent-connectors/core';
import type { HostedDefinition, HostedField } from '../definitions/hosted-connector.ts';

type Values = Readonly<Record<string, unknown>> | undefined;

/** What a connector is created with. */
export interface ConnectorConfig {
  readonly credentials: Values;
  readonly replicationConfig: Values;
  readonly environment: Values;
}

/** Returns what is wrong with the fields of a new connector. Says nothing about values, which may be credentials. */
export function credentialIssues(definition: HostedDefinition, config: ConnectorConfig): Issue[] {
  const { credentials, replicationConfig, environment } = config;
  // Without credentials, nothing is created.
  if (credentials === undefined) return [];
  return [
    ...authIssues(definition, credentials),
    ...fieldIssues('replicationConfig', definition.replicationConfig ?? [], replicationConfig),
    ...fieldIssues('environment', definition.environment ?? [], environment),
  ];
}

/** The fields must be those of one way to authenticate. */
function authIssues({ auth }: HostedDefinition, credentials: Readonly<Record<string, unknown>>): Issue[] {
  const issues = auth.map(({ fields }) => fieldIssues('credentials', fields, credentials));
  if (issues.length === 0 || issues.some((each) => each.length === 0)) return [];
  const nearest = issues.toSorted((a, b) => a.length - b.length)[0] ?? [];
  const ways = auth.map(({ fields }) => fields.map(({ name }) => name).join(', ')).join('; or ');
  return auth.length === 1 ? nearest : nearest.map((issue) => ({ ...issue, hint: `one of the ways is: ${ways}` }));
}

function fieldIssues(path: string, fields: readonly HostedField[], values: Values = {}): Issue[] {
  const names = fields.map(({ name }) => name);
  const unknown = Object.keys(values).filter((name) => !names.includes(name));
  return [
    ...fields
      .filter(({ name, required }) => required && isBlank(values[name]))
      .map(({ name, description }) => ({
        path: `${path}.${name}`,
        expected: `a value: ${description.replace(/\.$/, '')}`,
        received: 'nothing',
      })),
    ...fields
      .filter(({ name, format }) => format === 'date-time' && !isBlank(values[name]) && !isTime(values[name]))
      .map(({ name }) => ({
        path: `${path}.${name}`,
        expected: 'a time in ISO 8601, such as 2026-01-31T00:00:00Z',
        received: 'another value',
      })),
    // Airbyte may have fields that are not documented, but a misspelt one would be missed.
    ...unknown.map((name) => ({
      path: `${path}.${name}`,
      expected: 'a field of the connector',
      received: 'another name',
      hint: suggestion(name, names),
    })),
  ];
}

const isBlank = (value: unknown) => value === undefined || value === null || value === '';

const isTime = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) && !Number.isNaN(Date.parse(value));
