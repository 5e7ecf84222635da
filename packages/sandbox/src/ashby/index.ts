export { ASHBY_READ_ONLY_KEY } from './api-keys.ts';
export { EXPIRED_SYNC_TOKEN } from './list-position.ts';
export { createAshbyStandIn } from './stand-in.ts';
