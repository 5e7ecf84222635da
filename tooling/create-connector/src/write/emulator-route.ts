import type { OperationDraft } from '../draft/model.ts';

/** An operation's route as the sandbox's router takes it; none for a path that it cannot match. */
export function emulatorRoute({ method, path }: OperationDraft): string | undefined {
  const segments = path.split('/').slice(1);
  const fits = segments.every((segment) => /^\{\w+\}$/.test(segment) || /^[^\s{}%]*$/.test(segment));
  return fits ? `${method} ${path}` : undefined;
}

/** Equal for routes that the router cannot tell apart. */
export const routePattern = (route: string): string => route.replaceAll(/\{\w+\}/g, '{}');
