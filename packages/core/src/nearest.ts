// For command lines, which must not load the rest of this package in order to explain a wrong name.
export { nearest, suggestion } from './util/nearest.ts';
