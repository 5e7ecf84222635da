import type { Readable } from 'node:stream';
import { type Offer, toolsTtlMs } from '../offer/offer.ts';
import { serveFront } from './front.ts';
import { createOpenings } from './openings.ts';
import type { Write } from './take-stdout.ts';

export interface ServeOptions {
  readonly offer: Offer;
  readonly input: Readable;
  readonly write: Write;
  readonly onError: (error: unknown) => void;
}

/** Serves one client over standard input and output. */
export async function serveOverStdio({ offer, input, write, onError }: ServeOptions): Promise<void> {
  const tools = (await offer.tools()).map(({ definition }) => definition);
  serveFront({
    input,
    write,
    openings: createOpenings(offer, tools, toolsTtlMs),
    async start(behind) {
      const [{ serveStdio, StdioServerTransport }, { createServer }, { createConfirmations }] = await Promise.all([
        import('@modelcontextprotocol/server/stdio'),
        import('../server/create-server.ts'),
        import('../server/confirmations.ts'),
      ]);
      const confirmations = createConfirmations();
      serveStdio(() => createServer({ offer, confirmations, onError }), {
        transport: new StdioServerTransport(behind.input, behind.output),
        onerror(error) {
          onError(error);
          // The SDK reads nothing more after a line that is too long: a client should not wait for answers.
          if (/maximum size/.test(error.message)) process.exit(1);
        },
      });
    },
  });
}
