import { modelText } from '../result/model-text.ts';
import type { DescribedOperation } from './describe-operation.ts';

/** Writes a description as text: JSON would escape its lines. */
export function descriptionText({
  operation,
  effect,
  summary,
  params,
  example,
  returns,
  brief,
  more,
}: DescribedOperation): string {
  return [
    `${operation} (${effect})`,
    summary,
    params === 'none' ? 'params: none' : `params:\n${params}`,
    Object.keys(example).length > 0 && `example params: ${modelText(example)}`,
    `returns: ${returns}`,
    brief && `brief fields: ${brief.join(', ')}`,
    more,
  ]
    .filter((line) => typeof line === 'string')
    .join('\n');
}
