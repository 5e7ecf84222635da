import type { Ashby } from './ashby.ts';
import { invalidInput } from './ashby-failure.ts';
import { listOf, nullable, number, oneOf, text } from './input-checks.ts';
import { object } from './input-object.ts';
import { INTERVALS } from './records/custom-field.ts';
import { COMPENSATION_TYPES, type CompensationComponent, type CompensationTier } from './records/job.ts';

const componentInput = object(
  {
    compensationType: oneOf(COMPENSATION_TYPES),
    interval: oneOf(INTERVALS),
    minValue: nullable(number),
    maxValue: nullable(number),
  },
  { currencyCode: text, label: text },
);

export const compensationTiers = listOf(
  object({ components: listOf(componentInput) }, { title: text, additionalInformation: text }),
);

type ComponentParams = ReturnType<typeof componentInput>;

function amount(value: number, { compensationType, currencyCode }: ComponentParams): string {
  if (compensationType === 'EquityPercentage') return `${value}%`;
  const shown = value >= 1000 && value % 100 === 0 ? `${value / 1000}K` : String(value);
  return currencyCode === undefined ? shown : `${currencyCode} ${shown}`;
}

function summary(component: ComponentParams): string {
  const { compensationType, minValue, maxValue } = component;
  const bounds = [minValue, maxValue].filter((value) => value !== null).map((value) => amount(value, component));
  return bounds.length === 0 ? `Offers ${compensationType}` : [...new Set(bounds)].join(' – ');
}

/** The tiers that a call describes, with the ids and summaries that Ashby gives them. */
export function makeTiers({ newId }: Ashby, given: ReturnType<typeof compensationTiers>): CompensationTier[] {
  return given.map(({ components, ...tier }, index) => {
    if (given.length > 1 && tier.title === undefined) {
      throw invalidInput(`compensationTiers[${index}].title: Required where there are several tiers`);
    }
    const made = components.map((component, place): CompensationComponent => {
      if (component.compensationType !== 'EquityPercentage' && component.minValue !== null && !component.currencyCode) {
        throw invalidInput(`compensationTiers[${index}].components[${place}].currencyCode: Required`);
      }
      return { id: newId(), ...component, summary: summary(component) };
    });
    return { id: newId(), ...tier, components: made, tierSummary: made.map((one) => one.summary).join(' • ') };
  });
}
