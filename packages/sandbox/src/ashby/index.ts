export { ASHBY_REPORT_IDS } from './reports.ts';
export { createAshbyStandIn } from './stand-in.ts';
