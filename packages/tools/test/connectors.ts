import { createAshby } from '@agent-connectors/ashby';
import { createCustomerIo } from '@agent-connectors/customer-io';
import { createGithub } from '@agent-connectors/github';
import { createLinear } from '@agent-connectors/linear';
import { createPylon } from '@agent-connectors/pylon';
import { createStripe } from '@agent-connectors/stripe';

/** A client of each connector, by the environment of a sandbox or none. */
export const everyClient = (env: Readonly<Record<string, string>> = {}) =>
  [createPylon, createAshby, createCustomerIo, createGithub, createLinear, createStripe].map((create) =>
    create({ env }),
  );
