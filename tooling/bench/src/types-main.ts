// Measures the cost of type checking and fails above its budget: pnpm bench:types
import { measureTypes, typeBudget } from './types.ts';

const { operations, seconds, kilobytes } = measureTypes();
console.log(
  `${operations} operations: type checked and declarations emitted in ${seconds.toFixed(2)} s (budget ${typeBudget.seconds} s), ${kilobytes.toFixed(0)} KB of declarations (budget ${typeBudget.kilobytes} KB)`,
);
if (seconds > typeBudget.seconds || kilobytes > typeBudget.kilobytes) process.exitCode = 1;
