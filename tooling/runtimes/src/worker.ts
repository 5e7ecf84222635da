// Runs the smoke test in a worker, which receives its environment with the request.
import { type Environment, smoke } from './smoke.ts';

export default {
  async fetch(_request: Request, env: Environment): Promise<Response> {
    try {
      return Response.json(await smoke(env));
    } catch (error) {
      return new Response(error instanceof Error ? (error.stack ?? error.message) : String(error), { status: 500 });
    }
  },
};
