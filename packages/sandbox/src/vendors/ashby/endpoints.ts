import type { Ashby } from './ashby.ts';
import type { Endpoints } from './endpoint.ts';
import * as groups from './endpoints/index.ts';

/** Returns every endpoint of an organization, by name. */
export function allEndpoints(ashby: Ashby): Endpoints {
  return Object.assign({}, ...Object.values(groups).map((group) => group(ashby)));
}
