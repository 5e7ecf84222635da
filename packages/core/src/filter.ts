// The conditions of the context store: for everything that searches records, hosted and local.
export type { Filter, FilterValue, SearchField, Sort } from './filter/filter.ts';
export { fieldIssues, filterIssues, filterOperators, sortIssues } from './filter/validate-filter.ts';
