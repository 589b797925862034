import type { Observation } from '@/lib/model/observation';
import type { Series } from '@/lib/model/series';
import { VintageRows } from './VintageRows';

/** Rows of periods that were published more than once: what each vintage said. */
function revised(observations: readonly Observation[]): Observation[] {
  const times = new Map<string, number>();
  for (const { period } of observations) times.set(period, (times.get(period) ?? 0) + 1);
  return observations.filter(({ period }) => (times.get(period) ?? 0) > 1);
}

/** Every vintage of the periods that have several; nothing when none has. */
export function VintagesTable({ observations, series }: { observations: readonly Observation[]; series: Series }) {
  const rows = revised(observations);
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="vintages">
      <h2 id="vintages">Vintages</h2>
      <VintageRows rows={rows} series={[series]} label={`Vintages of ${series.title}`} caption="Periods for which more than one published value is on hand. The latest vintage is the one in force." />
    </section>
  );
}
