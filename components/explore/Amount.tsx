import { formatExact, formatValue } from '@/lib/layout/format';
import type { BulkUnit } from '@/lib/slice/dataset';
import { inShownUnit, SHOWN_UNITS } from '@/lib/slice/unit';

/** A published value in the unit pages show it in, to be read; every digit of it in its title and for programs. */
export function Amount({ value, unit }: { value: string; unit: BulkUnit }) {
  const [shown, shownUnit] = [inShownUnit(value, unit), SHOWN_UNITS[unit]];
  return <data value={shown} title={formatExact(shown, shownUnit)}>{formatValue(shown, shownUnit)}</data>;
}
