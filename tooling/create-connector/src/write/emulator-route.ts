import type { OperationDraft } from '../draft/model.ts';

/** Returns the route of an operation for the sandbox's router, or `undefined` if the router cannot match its path. */
export function emulatorRoute({ method, path }: OperationDraft): string | undefined {
  const segments = path.split('/').slice(1);
  const matches = segments.every((segment) => /^\{\w+\+?\}$/.test(segment) || /^[^\s{}%]*$/.test(segment));
  return matches ? `${method} ${path}` : undefined;
}

/** Returns a text that is equal for routes that the router cannot distinguish. */
export const routePattern = (route: string): string => route.replaceAll(/\{\w+(\+?)\}/g, '{$1}');
