// Descriptions of operations for agents and people, without the rest of a toolbox.
export { type DescribedOperation, describeForAgent, describeParameter } from './describe/describe-operation.ts';
export { descriptionText } from './describe/description-text.ts';
