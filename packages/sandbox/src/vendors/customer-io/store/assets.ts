import type { Collection } from '../../../engine/collection.ts';

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
  readonly files: Collection<Asset>;
  readonly folders: Collection<AssetFolder>;
  /** Ids are never given twice, not even after a deletion. */
  nextId(): number;
}
