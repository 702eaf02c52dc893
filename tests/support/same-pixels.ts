import { readFile } from 'node:fs/promises';
import type { ViewHandle } from './browser/session.ts';

/** A part of a picture, in its pixels. */
export interface Part {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The share of pixels of a part, 0 to 1, that are in one of two PNGs and neither in the same place of
 * the other nor a pixel above or below; decoded by a browser.
 */
export async function differingShare(
  view: ViewHandle,
  first: string,
  second: string,
  part: Part,
): Promise<number> {
  const [one, other] = await Promise.all([first, second].map((path) => readFile(path, 'base64')));
  return view.evaluate(share, one ?? '', other ?? '', part);
}

async function share(one: string, other: string, part: Part): Promise<number> {
  const { left, top, width, height } = part;
  const [a, b] = await Promise.all(
    [one, other].map(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
      context?.drawImage(picture, 0, 0);
      return context?.getImageData(left, top, width, height).data ?? new Uint8ClampedArray();
    }),
  );
  let differing = 0;
  const isAlike = (one: Pixels, other: Pixels, i: number, j: number) =>
    Math.abs((one?.[i * 4 + 1] ?? 0) - (other?.[j * 4 + 1] ?? 0)) <= 40;
  for (let i = width; i < width * (height - 1); i++) {
    const places = [i, i - width, i + width];
    const isThere = places.some((j) => isAlike(a, b, i, j));
    if (!isThere || !places.some((j) => isAlike(b, a, i, j))) differing++;
  }
  type Pixels = Uint8ClampedArray | undefined;
  return differing / (width * height);
}
