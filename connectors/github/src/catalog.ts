import { type Catalog, catalogOf } from '@agent-connectors/core/catalog';
import { asks } from './asks.ts';
import { github } from './connector.ts';

// Published as JSON: the build writes this value into `dist/catalog.json`, which loads without the definitions. The sources
// compute it, so that it is never older than they are.
const catalog: Catalog = catalogOf(github, asks);
export default catalog;
