import type { Row } from '@/lib/model/row';
import { valuePath, valueOfRow } from '@/lib/slice/value';

/** Leads from a printed amount of dollars or tons to the bulk observations that have it; on a page of its own, for a receipt waits for no warehouse. Not from a page as of a day: bulk observations are looked through as they stand now. */
export function SameValue({ row, asof }: { row: Row; asof: string | null }) {
  const asked = valueOfRow(row);
  return asked === null || asof !== null ? null : <a href={valuePath(asked)}>What else has this value?</a>;
}
