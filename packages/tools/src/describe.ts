// Descriptions of operations for agents and people, without the rest of a toolbox.
export { type DescribedOperation, describeForAgent } from './describe/describe-operation.ts';
export { describeParameter } from './describe/describe-parameter.ts';
export { descriptionText } from './describe/description-text.ts';
