import type { SmallChartWords } from '@/components/ledger/SmallCharts';
import { formatValue } from '@/lib/layout/format';
import { formatPeriod } from '@/lib/period-words';
import type { SmallChart } from './topics';

/** What stands under a small drawing, in words. */
export const smallChartWords = ({ chart, sparks, prints, latest, differing }: SmallChart): SmallChartWords => ({
  id: chart.id, title: chart.title, subtitle: chart.subtitle, printed: chart.claims.length, differing, sparks, prints,
  latest: latest === null ? '' : `${latest.series.short}, ${formatPeriod(latest.datum.period)}: ${formatValue(latest.datum.value, latest.series.unit)}`,
});
