import {
  type ConnectorDescription,
  describe,
  describeOperation,
  type OperationDescription,
} from '@agent-connectors/core/describe';
import { github } from './connector.ts';

export type * from '@agent-connectors/core/describe';

/**
 * Returns the introspection document of GitHub as JSON: every operation with its summary, effect, JSON Schemas, path and
 * rate limits.
 */
export const describeGithub = (): ConnectorDescription => describe(github);

/** Describes one operation by its id, `issues.get`. Each of its JSON Schemas can be used alone, such as in the definition of a tool. */
export const describeGithubOperation = (id: string): OperationDescription => describeOperation(github, id);
