import { type Catalog, catalogOf } from '@agent-connectors/core/catalog';
import { asks } from './asks.ts';
import { airbyte } from './connector.ts';

// Published as JSON: the build writes this value into `dist/catalog.json`, which loads without the definitions. The sources
// compute it, so that it is never older than they are.
const catalog: Catalog = catalogOf(airbyte, asks);
export default catalog;
