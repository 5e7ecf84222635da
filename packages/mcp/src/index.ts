export { type Listening, type ListenOptions, listen } from './http/listen.ts';
export {
  createDocuments,
  type DocumentedConnector,
  type DocumentInfo,
  type Documents,
} from './offer/documents.ts';
export { type ServerOptions, serverFactory } from './server/server-factory.ts';
export { waitHooks } from './server/waits.ts';
