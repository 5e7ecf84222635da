import { createServer, type ServerResponse } from 'node:http';
import { ConnectionError } from '@agent-connectors/core';
import { closingPage } from './closing-page.ts';

/** Waits on this machine for the redirect of a browser. */
export interface CallbackListener {
  readonly redirectUri: string;
  /** Resolves to the first request that is the redirect. Any other gets a 404. */
  next(isCallback: (address: string) => boolean): Promise<Callback>;
  close(): void;
}

/** A redirect that waits for its page. */
export interface Callback {
  /** The whole address that the browser was redirected to. */
  readonly address: string;
  /** Shows the user that the login succeeded or failed. Resolves at once where the browser is gone. */
  respond(succeeded: boolean): Promise<void>;
}

/**
 * Listens on 127.0.0.1, which no other machine reaches (RFC 8252 7.3 and 8.3). Throws `ConnectionError` where the port is in
 * use or not permitted.
 */
export async function listenForCallback(port: number): Promise<CallbackListener> {
  let isCallback: ((address: string) => boolean) | undefined;
  const found = Promise.withResolvers<Callback>();
  const server = createServer({ requestTimeout: 10_000, maxHeaderSize: 16_384 }, (request, response) => {
    const address = `http://${request.headers.host}${request.url}`;
    // A page of another host name that leads here is not the vendor's redirect.
    const isHere = request.headers.host === `127.0.0.1:${portOf(server)}`;
    if (request.method !== 'GET' || !isHere || isCallback?.(address) !== true) {
      response.writeHead(404, { connection: 'close' }).end();
      return;
    }
    isCallback = undefined;
    found.resolve({ address, respond: (succeeded) => show(response, succeeded) });
  });
  await new Promise<void>((resolve, reject) => {
    // Not `once`: a later error without a listener would end the process.
    server.on('error', (cause: NodeJS.ErrnoException) => reject(cannotListen(port, cause)));
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    redirectUri: `http://127.0.0.1:${portOf(server)}/callback`,
    next(test) {
      isCallback = test;
      return found.promise;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function portOf(server: ReturnType<typeof createServer>): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

const cannotListen = (port: number, cause: NodeJS.ErrnoException) =>
  new ConnectionError({
    message: `The login cannot listen on port ${port} of this machine (${cause.code}).`,
    hint: 'Nothing was sent. Stop what uses the port, or choose another one.',
    outcome: 'not_sent',
    cause,
  });

async function show(response: ServerResponse, succeeded: boolean): Promise<void> {
  // A browser that is gone must not block the login.
  if (response.closed || response.destroyed) return;
  await new Promise<void>((resolve) => {
    response.once('close', resolve);
    response
      .writeHead(succeeded ? 200 : 400, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
        'referrer-policy': 'no-referrer',
        connection: 'close',
      })
      .end(closingPage(succeeded));
  });
}
