import type { Observation } from '@/lib/model/observation';
import type { Series } from '@/lib/model/series';
import { VintageRows } from './VintageRows';

interface Props {
  readonly id: string;
  readonly head: string;
  readonly caption: string;
  readonly published: { readonly series: readonly Series[]; readonly rows: readonly Observation[] };
  readonly marks?: ReadonlyMap<string, string>;
  /** Day or stamp links keep; null for today. */
  readonly asof: string | null;
}

/** A section with published values one by one; nothing where there are none. */
export function Vintages({ id, head, caption, published: { series, rows }, marks = new Map(), asof }: Props) {
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{head}</h2>
      <VintageRows rows={rows} series={series} label={`Table: ${head}`} caption={caption} marks={marks} asof={asof} />
    </section>
  );
}
