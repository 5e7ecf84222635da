import { invalidParam } from './invalid-param.ts';
import type { ApiRuntime, ResolvedOperation } from './runtime.ts';

/**
 * Fills in the path's parameters, each as one segment, or as several where the route allows it. Throws
 * `InvalidParamsError`.
 */
export function fillPath(
  resolved: ResolvedOperation,
  { api }: ApiRuntime,
  params: Readonly<Record<string, unknown>>,
): string {
  return resolved.wire.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const text = String(params[name] ?? '');
    if (text.trim() === '')
      throw invalidParam(resolved, name, 'a value that is not empty', text === '' ? 'nothing' : 'only spaces');
    const multiSegment = resolved.wire.multiSegment.includes(name);
    const problem = pathProblem(text, multiSegment || api.slashes?.includes(name) === true);
    if (problem !== undefined) {
      throw invalidParam(resolved, name, multiSegment ? 'a path' : 'a single path segment', problem);
    }
    return multiSegment ? text.split('/').map(encodeURIComponent).join('/') : encodeURIComponent(text);
  });
}

/**
 * Why a value must not go into a path. `encodeURIComponent` leaves dots alone, and a URL parser climbs with them; it encodes
 * slashes, which proxies in front of a server take for real ones.
 */
function pathProblem(text: string, slashes: boolean): string | undefined {
  if (!text.isWellFormed()) return 'text with an incomplete character';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are searched for.
  if (/[\u0000-\u001f\u007f]/.test(text)) return 'text with control characters';
  const segments = text.split(/[/\\]/);
  if (segments.some((segment) => /^(\.|%2e){1,2}$/i.test(segment))) return "text with a '.' or '..' segment";
  if (text.includes('\\') || (!slashes && text.includes('/'))) return 'text with a slash';
  return slashes && segments.includes('') ? 'text with an empty segment' : undefined;
}
