/** A file for the reader: its pieces are written one after the other. */
export interface Download {
  readonly name: string;
  /** Its media type. */
  readonly type: string;
  readonly pieces: readonly BlobPart[];
}

/** Milliseconds after which the browser has surely begun to write the file. */
const KEPT_FOR = 60_000;

/** Hands a file to the reader as a download, which needs no permission. */
export function downloadFile({ name, type, pieces }: Download): void {
  const url = URL.createObjectURL(new Blob([...pieces], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR);
}
