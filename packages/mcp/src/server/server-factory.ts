import type { Server } from '@modelcontextprotocol/server';
import { createOffer, type OfferOptions } from '../offer/offer.ts';
import { createConfirmations } from './confirmations.ts';
import { createServer } from './create-server.ts';

export interface ServerOptions extends OfferOptions {
  /** Receives errors that no client gets to see. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** Returns a function that creates servers over a toolbox: one for each connection or session, as the SDK's `serveStdio` and `createMcpHandler` take it. */
export function serverFactory({ onError, ...options }: ServerOptions): () => Server {
  const offer = createOffer(options);
  const confirmations = createConfirmations();
  return () => createServer({ offer, confirmations, onError });
}
