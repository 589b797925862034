import type { Entry } from '@/components/page/entry';
import type { Spark, SparkPrint } from '@/components/page/Sparkline';
import type { Chart } from '@/lib/model/chart';
import { periodSpan } from '@/lib/model/span';
import { defaultView } from '@/lib/permalink/default-view';
import { inRange } from '@/lib/table/range';

const MS_A_DAY = 86_400_000;

/** Printed figures that have a place on the preview of a chart: of a series shown there, in the range shown, held against the record. Floats for drawing only. */
export function previewPrints(chart: Chart, sparks: readonly Spark[], entries: readonly Entry[]): SparkPrint[] {
  const shown = inRange(defaultView(chart));
  const drawn = new Set(sparks.map(({ id }) => id));
  return entries.flatMap(({ claim, row, found }) => {
    const end = periodSpan(claim.period ?? '')?.end;
    if (end === undefined || claim.period === null || claim.series === null || !drawn.has(claim.series) || row.value === '' || found.value_now === null) return [];
    if (!chart.claims.includes(claim.id) || !shown(claim.period)) return [];
    return [{ id: claim.id, day: Date.parse(`${end}T00:00:00Z`) / MS_A_DAY, value: Number(row.value), agrees: found.verdict === 'agrees' }];
  });
}
