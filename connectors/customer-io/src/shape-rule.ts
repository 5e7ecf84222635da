/** Required and optional fields of one kind of object. */
export interface ShapeRule {
  readonly needs: readonly string[];
  readonly takes?: readonly string[];
}

/** Returns what an object should have been, judged by its field names, or `undefined` if it is valid. */
export function shapeProblem(
  { needs, takes = [] }: ShapeRule,
  given: readonly string[],
  kind: string,
): string | undefined {
  const missing = needs.filter((name) => !given.includes(name));
  if (missing.length > 0) return `${quoted(missing)} with ${kind}`;
  const extra = given.filter((name) => !needs.includes(name) && !takes.includes(name));
  return extra.length > 0 ? `no ${quoted(extra)} with ${kind}` : undefined;
}

const quoted = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(' and ');
