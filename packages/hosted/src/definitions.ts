// What is known of Airbyte's connectors, without what calls them: for documentation, forms and set-ups of one's own.
export type {
  HostedAuth,
  HostedDefinition,
  HostedField,
  HostedOperation,
  HostedOperations,
  HostedPosition,
} from './definitions/hosted-connector.ts';
export { hostedDefinitions } from './definitions/table.ts';
export { hostedOperations } from './operations/index.ts';
