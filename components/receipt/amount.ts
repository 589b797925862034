import { fineWords } from '@/components/page/amounts';
import { formatValue } from '@/lib/layout/format';
import type { Claim } from '@/lib/model/claim';

type Sided = Pick<Claim, 'direction'>;

/** What a value is called by its sign, for claims that speak of a balance or a change. */
function side(value: string, { direction }: Sided): string {
  const negative = value.startsWith('-');
  if (direction === 'deficit' || direction === 'surplus') return negative ? 'a deficit of ' : 'a surplus of ';
  return negative ? 'a fall of ' : 'a rise of ';
}

/** Numbers without a change in them: halved is a ratio, which neither rises nor falls. */
const isSided = (unit: string, { direction }: Sided): boolean => direction !== 'level' && unit !== 'ratio';

/** An amount as a sentence about the claim says it: "$574.9 billion", "a deficit of $295.5 billion", "a fall of 50%". `fine`: to four decimals. */
export function amountWords(value: string, unit: string, claim: Sided, fine = false): string {
  const words = (size: string, of: string): string => (fine ? fineWords : formatValue)(size, of).replace(/ t$/, ' metric tons');
  return isSided(unit, claim) && !/^-?0(?:\.0+)?$/.test(value) ? side(value, claim) + words(value.replace(/^-/, ''), unit) : words(value, unit);
}

/** Whether values that are not the same would read the same when rounded for reading. */
export const lookAlike = (values: readonly string[], unit: string): boolean => new Set(values.map((value) => formatValue(value, unit))).size < new Set(values).size;
