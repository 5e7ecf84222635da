import type { Asks } from '@agent-connectors/core';
import { accessAsks } from './asks/access.ts';
import { connectorAsks } from './asks/connectors.ts';
import { templateAsks } from './asks/templates.ts';
import type * as entities from './entities/index.ts';

/** Requests in users' words, by which a search finds the operations. */
export const asks: Asks<typeof entities> = { ...accessAsks, ...connectorAsks, ...templateAsks };
