import { credentials } from './credentials.ts';
import { mounts } from './mounts.ts';

/** Lists the environment variables that point the connectors at a sandbox. */
export function environmentFor(url: string): Record<string, string> {
  return {
    PYLON_BASE_URL: `${url}${mounts.pylon}`,
    PYLON_API_TOKEN: credentials.pylon.apiToken,
    ASHBY_BASE_URL: `${url}${mounts.ashby}`,
    ASHBY_API_KEY: credentials.ashby.apiKey,
    CUSTOMER_IO_APP_BASE_URL: `${url}${mounts.customerIoApp}`,
    CUSTOMER_IO_TRACK_BASE_URL: `${url}${mounts.customerIoTrack}`,
    CUSTOMER_IO_PIPELINES_BASE_URL: `${url}${mounts.customerIoPipelines}`,
    CUSTOMER_IO_APP_API_KEY: credentials.customerIo.appApiKey,
    CUSTOMER_IO_SITE_ID: credentials.customerIo.siteId,
    CUSTOMER_IO_TRACK_API_KEY: credentials.customerIo.trackApiKey,
    CUSTOMER_IO_PIPELINES_API_KEY: credentials.customerIo.pipelinesApiKey,
  };
}
