import type { ExportedRecord, LibraryExport, StoreName } from './records';
import type { ErrorCode } from './result';

/** A part of a store, in the order of its keys. */
export interface ExportedRows {
  readonly rows: readonly ExportedRecord<StoreName>[];
  /** The key after which the following part begins; null after the last. */
  readonly next: string | null;
}

/** Some of the articles asked for, with what belongs to them. */
export interface ExportedArticles {
  readonly library: LibraryExport;
  /** How many of the ids asked for this answers, from the first. */
  readonly taken: number;
}

/** What the Library has that a backup has not. */
export interface WrittenSince {
  /** The Library's clock now: what a backup begun now is made at. */
  readonly clock: string;
  /** Living notes that are in no backup yet. */
  readonly notes: number;
  /** Whether there are more than `notes` says. */
  readonly areMore: boolean;
}

/** How it stands with backups. */
export interface BackupState extends WrittenSince {
  /** ISO 8601: when the last one was made; null for never. */
  readonly at: string | null;
}

/** How the automatic backup last went. */
export interface AutoBackupState {
  /** ISO 8601: when one was last made; null for never. */
  readonly at: string | null;
  /** When it last failed since then, and why. */
  readonly failed: { readonly at: string; readonly code: ErrorCode } | null;
}

/**
 * How records meet those of the Library: a backup's are merged by their clocks; annotations, which
 * have none, only add what is missing.
 */
export type MergeStrategy = 'merge' | 'add';

/**
 * A part of a file, small enough for one message, with all that the file has of its articles. Parts
 * are numbered from 0.
 */
export interface ImportPart {
  readonly importId: string;
  readonly part: number;
  readonly strategy: MergeStrategy;
  readonly library: LibraryExport;
}

/**
 * What an import does with a record. `same` is also one that the Library has in a newer version;
 * `conflict` keeps two texts of one note.
 */
export const CHANGE_KINDS = ['new', 'changed', 'same', 'conflict'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** How many records an import treats in each way. */
export type ChangeCounts = Readonly<Record<ChangeKind, number>>;

/** An example of what an import does. */
export interface ImportSample {
  readonly changeKind: Exclude<ChangeKind, 'same'>;
  /** A note's text or an article's title, shortened. */
  readonly text: string;
  /** The other text of a conflict. */
  readonly other: string | null;
}

/** What a file, or a part of it, would change. */
export interface ImportPreview {
  readonly counts: { readonly [S in StoreName]: ChangeCounts };
  /** Notes and articles, a few of each kind. */
  readonly samples: readonly ImportSample[];
  /**
   * Living notes, marks and translations whose article is neither in the file nor in the Library: they
   * would be shown nowhere, and are left out.
   */
  readonly withoutArticle: number;
}

/** How far a file is brought in, in parts. */
export interface ImportProgress {
  readonly done: number;
  readonly of: number;
}

/** How many records went back to what they were, and how many stayed, having changed since. */
export interface UndoneImport {
  readonly restored: number;
  readonly kept: number;
  /** Parts that are still to be undone. */
  readonly left: number;
}
