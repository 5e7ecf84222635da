import type { ClientOptions } from '@agent-connectors/core';
import type { AirbyteCredentials } from '../hosted-options.ts';
import { createPlatform, type Platform } from './platform.ts';

/** Options of functions that manage the platform: the credentials of Airbyte, and those of requests. */
export interface PlatformOptions
  extends AirbyteCredentials,
    Pick<ClientOptions, 'baseUrl' | 'env' | 'fetch' | 'hooks' | 'retries' | 'signal' | 'timeout' | 'tokenCache'> {}

/** Creates a client of the platform. Throws `InvalidOptionsError`. */
export const platformFor = (options: PlatformOptions): Platform => createPlatform({ ...options });
