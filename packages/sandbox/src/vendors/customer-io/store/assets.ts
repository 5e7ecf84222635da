import type { Table } from '../../../engine/table.ts';

export interface AssetFolder {
  readonly id: number;
  readonly name: string;
  /** Null at the root. */
  readonly parentId: number | null;
  readonly created: number;
  readonly updated: number;
}

/** A picture or PDF for messages. */
export interface Asset extends AssetFolder {
  readonly contentType: string;
  readonly content: Uint8Array;
}

export interface Assets {
  readonly files: Table<Asset>;
  readonly folders: Table<AssetFolder>;
  /** Ids are never given twice, not even after a deletion. */
  nextId(): number;
}
