import { charactersOf, type Fit, fit, fitCharacters, type Measure, tokensOf } from './fit.ts';

/** How large a result may be. */
export interface Budget {
  readonly size: number;
  readonly measure: Measure;
  readonly fit: Fit;
  /** How much about four characters take. */
  readonly unit: number;
}

export const tokenBudget = (size: number): Budget => ({ size, measure: tokensOf, fit, unit: 1 });

export const characterBudget = (size: number): Budget => ({
  size,
  measure: charactersOf,
  fit: fitCharacters,
  unit: 4,
});
