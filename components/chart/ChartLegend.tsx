import type { Table } from '@/lib/model/row';
import type { View } from '@/lib/model/view';
import { formatPeriod } from '@/lib/period-words';
import { formulaOf } from '@/lib/transform-words';
import { FREQUENCY_WORDS } from './choose';
import { LongDescription } from './LongDescription';

interface Props { readonly table: Table; readonly view: Pick<View, 'transform' | 'base' | 'frequency'> }

/** What is done to the values, and how to read the drawing: marks, keys, shaded stretches. */
export function ChartLegend({ table, view: { transform, base, frequency } }: Props) {
  const { acts, bands } = table.look;
  return (
    <>
      <p className="chart-help"><button type="button" className="shortcuts-open" data-ask="help" aria-haspopup="dialog">Keyboard shortcuts</button></p>
      {frequency !== 'published' && <p className="chart-formula">Shown as {FREQUENCY_WORDS.find(([word]) => word === frequency)?.[1]} of whole {frequency === 'annual' ? 'calendar years' : 'quarters'}, where a series adds up over time.</p>}
      {transform !== 'level' && <p className="chart-formula">Every value shown: {formulaOf(transform, base)}.</p>}
      <p id="chart-keys" className="chart-keys">Arrow keys walk points and series, Enter opens a receipt, C marks a point to compare with another, T goes to the table, Esc leaves. Drag over the chart to compare two periods. On a touch screen, tap a point for its receipt. Every value is also in the table below.</p>
      <p className="chart-legend">Official values are lines, bars or dots; dashed ones are provisional, estimated or forecast; two strokes across mark a break or another definition. Printed figures have a shape for each outlet: filled agrees, with a dot inside agreed when printed and was revised since, hollow differs, struck through measures another thing, dotted outline cannot be checked.</p>
      {acts.length > 0 && <p className="chart-legend">Diamonds above the plot are tariff acts, each with its legal instrument <a href="#acts">below</a>.{bands.length > 0 && <> Shaded: {bands.map(({ id, title, from, to }, i) => <span key={id}>{i > 0 && '; '}{title}, {formatPeriod(from)} {to === null ? 'until now' : `to ${formatPeriod(to)}`}</span>)}.</>}</p>}
      <LongDescription table={table} acts={acts} />
    </>
  );
}
