export interface Stored {
  readonly id: string;
}

export interface Dated extends Stored {
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface Archivable extends Stored {
  readonly isArchived: boolean;
}

export interface Titled extends Archivable {
  readonly title: string;
}
