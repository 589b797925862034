import type { MouseEvent } from 'react';
import { Scroll } from '@/components/page/Scroll';
import { comparison } from '@/lib/compare';
import { changeInWords } from '@/lib/layout/compare-words';
import { valueInWords } from '@/lib/layout/words';
import type { Chart } from '@/lib/model/chart';
import type { Row, Table } from '@/lib/model/row';
import type { Compared, View } from '@/lib/model/view';
import { formatPeriod } from '@/lib/period-words';
import { formatView } from '@/lib/permalink/format';
import { chartPath } from '@/lib/permalink/path';

interface Props {
  readonly table: Table;
  readonly compared: Compared;
  readonly chart: Chart;
  readonly view: View;
  /** Without it the choices are links that the server answers. */
  readonly onView?: (view: View) => void;
}

const valueOf = (row: Row | null): string => (row === null ? 'no value' : valueInWords(row));

/** Two periods of every series side by side and what came between, with the ways to zoom to them and to end the comparison. */
export function Comparison({ table, compared, chart, view, onView }: Props) {
  const choice = (next: View, words: string) => {
    const choose = onView && ((event: MouseEvent): void => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      onView(next);
    });
    return <a className="button" href={chartPath(chart.id, formatView(next, chart))} onClick={choose}>{words}</a>;
  };
  return (
    <section className="comparison" aria-labelledby="compared">
      <h2 id="compared">{formatPeriod(compared.from)} and {formatPeriod(compared.to)} compared</h2>
      <Scroll label="Two periods compared">
        <table>
          <thead><tr><th scope="col">Series</th><th scope="col" className="number">{formatPeriod(compared.from)}</th><th scope="col" className="number">{formatPeriod(compared.to)}</th><th scope="col" className="number">Change</th></tr></thead>
          <tbody>
            {comparison(table, compared).map((one) => (
              <tr key={one.series}><th scope="row">{one.short}</th><td className="number">{valueOf(one.from)}</td><td className="number">{valueOf(one.to)}</td><td className="number">{changeInWords(one)}</td></tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p className="downloads inline-list">
        {choice({ ...view, from: compared.from, to: compared.to, compare: null }, 'Zoom to this range')}
        {choice({ ...view, compare: null }, 'End the comparison')}
      </p>
      <p className="small quiet">Change is the later value minus the earlier one; per cent of the earlier value where that is above zero. Exact values are in the table.</p>
    </section>
  );
}
