import { unitsOf } from '@/lib/layout/layout';
import type { Table } from '@/lib/model/row';

/** Width of the picture that sites show of a link (Open Graph), in pixels; its height is 630. */
export const SHARE_PIXELS = 1200;

/** It is drawn smaller than it is shown, so that its type is large: the more panels, the less so. */
const SHARE_SIZES = [{ width: 800, height: 420 }, { width: 1000, height: 525 }, { width: 1200, height: 630 }] as const;

/** Width and height of the share image of `table` in drawing units. */
export function shareSize(table: Table): { readonly width: number; readonly height: number } {
  return SHARE_SIZES[Math.min(unitsOf(table).length, SHARE_SIZES.length) - 1] ?? SHARE_SIZES[0];
}
