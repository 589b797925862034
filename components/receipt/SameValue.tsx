import type { Row } from '@/lib/model/row';
import { valuePath, valueOfRow } from '@/lib/slice/value';

/** Leads from a printed sum of dollars to the bulk observations that have it; on a page of its own, for a receipt waits for no warehouse. */
export function SameValue({ row }: { row: Row }) {
  const asked = valueOfRow(row);
  return asked === null ? null : <a href={valuePath(asked)}>What else has this value?</a>;
}
