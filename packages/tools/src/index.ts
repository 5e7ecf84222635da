export type { ConnectorError, ErrorJson } from '@agent-connectors/core';
export type { Catalog } from '@agent-connectors/core/catalog';
export type { DescribedOperation } from './describe/describe-operation.ts';
export { descriptionText } from './describe/description-text.ts';
export type { ApprovalOptions, Confirm, ConfirmationRequest, Target } from './execute/confirmation.ts';
export { ConfirmationRequiredError } from './execute/confirmation-required-error.ts';
export type { Counts } from './execute/count-by.ts';
export type { ExecuteOptions, Progress } from './execute/execute-options.ts';
export type { ToolboxMeta, ToolboxResult } from './execute/toolbox-result.ts';
export type { ToolboxConnector, ToolboxOperation } from './operations.ts';
export { errorJson, type ToolError } from './result/error-json.ts';
export type { SaveFile } from './result/file-result.ts';
export { modelText } from './result/model-text.ts';
export type { Truncation } from './result/truncation.ts';
export { operationLine } from './search/operation-line.ts';
export type { Selector } from './selectors.ts';
export { createTools, type ToolMode, type ToolsOptions } from './surface/create-tools.ts';
export type { Tool, ToolAnnotations, ToolOutput, ToolRunOptions } from './surface/tool.ts';
export {
  createToolbox,
  type SearchOptions,
  type Toolbox,
  type ToolboxCall,
  type ToolboxOutcome,
} from './toolbox.ts';
export type { ToolboxOptions, ToolboxPolicy } from './toolbox-options.ts';
