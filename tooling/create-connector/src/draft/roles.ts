import type { PageStyle, ParameterDraft } from './model.ts';

/** Gives the pagination parameters their standard names, `cursor` and `limit`. */
export function withRoles(
  parameters: readonly ParameterDraft[],
  pagination: PageStyle | undefined,
): readonly ParameterDraft[] {
  if (pagination === undefined) return parameters;
  const { style, moves, limit } = pagination;
  const isOurs = ({ wire, location }: ParameterDraft, name: string | undefined) =>
    wire === name && location !== 'path' && location !== 'header';
  // The cursor of a link is the query of the link, with all of its parameters.
  const own = style === 'link' ? parameters.filter((parameter) => !isOurs(parameter, moves)) : parameters;
  const named = own.map((parameter): ParameterDraft => {
    if (style !== 'link' && isOurs(parameter, moves))
      return { ...parameter, name: 'cursor', role: 'cursor', required: false };
    if (isOurs(parameter, limit)) return { ...parameter, name: 'limit', role: 'limit' };
    const clashes = parameter.name === 'cursor' || parameter.name === 'limit';
    return clashes ? { ...parameter, name: `vendor_${parameter.name}` } : parameter;
  });
  if (style !== 'link') return named;
  return [
    ...named,
    { name: 'cursor', wire: 'cursor', location: 'query', required: false, shape: { kind: 'text' }, role: 'cursor' },
  ];
}
