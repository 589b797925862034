import { absolute, compare, multiply } from '../decimal';
import type { Row } from '../model/row';

/** How far a printed figure is from the official value: `gap` ÷ `of`, kept as two exact decimals ≥ 0 so that no quotient is rounded. `of` 0 stands for a share of nothing. */
export interface Distance { readonly gap: string; readonly of: string }

/** Units counted in points. A hundred points are the whole, so five points stand beside five per cent of an amount. */
const POINTS: ReadonlySet<string> = new Set(['percent', 'percentage-point']);
const WHOLE = '100';
const NONE: Distance = { gap: '0', of: '1' };

type Compared = Pick<Row, 'verdict' | 'unit' | 'difference' | 'official_value'>;

/**
 * Printed minus official as a share of the official value; of per cents and percentage points, the points themselves. A figure that agrees is not off
 * at all, whatever its digits: its words allow the official value, at an end they leave open too. Null where nothing was compared.
 */
export function distanceOf({ verdict, unit, difference, official_value: official }: Compared): Distance | null {
  if (difference === '' || official === '') return null;
  const gap = absolute(difference);
  if (verdict === 'agrees' || compare(gap, '0') === 0) return NONE;
  return { gap, of: POINTS.has(unit) ? WHOLE : absolute(official) };
}

/** −1, 0 or 1 as `a` is nearer, as far or further. Exact; a gap to an official value of zero is further than any share. */
export const compareDistance = (a: Distance, b: Distance): -1 | 0 | 1 => compare(multiply(a.gap, b.of), multiply(b.gap, a.of));

/** Order of rows by how far off they are: furthest first, and those with nothing to compare last. */
export function furthestFirst(a: Compared, b: Compared): number {
  const [first, second] = [distanceOf(a), distanceOf(b)];
  if (first === null || second === null) return Number(first === null) - Number(second === null);
  return compareDistance(second, first);
}
