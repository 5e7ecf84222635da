import type { Io } from '../io.ts';
import { callWasMade, OutputError } from './output-error.ts';

/** Returns the same streams for the output of a call. That the output is lost must not look as if the call had failed. */
export const afterCall = (io: Io): Io => ({
  ...io,
  async out(chunk) {
    try {
      await io.out(chunk);
    } catch (error) {
      throw error instanceof OutputError ? new OutputError(error.message, callWasMade, error.cause) : error;
    }
  },
});
