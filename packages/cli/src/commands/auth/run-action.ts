import type { Io } from '../../io.ts';
import type { LoginTools } from '../../login/login-tools.ts';

/** Runs an action of `auth` with the words after its name. Tests pass other tools than the system's. */
export type AuthAction = (argv: readonly string[], io: Io, tools?: LoginTools) => Promise<void>;
