/** A file to write: its path in the connector's folder, and its text before formatting. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}
