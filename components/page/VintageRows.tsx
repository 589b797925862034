import { shift } from '@/lib/decimal';
import { formatExact } from '@/lib/layout/format';
import { formatPeriod } from '@/lib/period-words';
import { STATUS_WORDS } from '@/lib/layout/words';
import type { Observation } from '@/lib/model/observation';
import type { Series } from '@/lib/model/series';
import { at } from '@/lib/permalink/at';
import { dayInWords } from './Moment';
import { Scroll } from './Scroll';

interface Props {
  readonly rows: readonly Observation[];
  readonly series: readonly Series[];
  readonly label: string;
  readonly caption: string;
  /** What a row is, where it is one a reader looks for, by `<series>@<period>@<vintage or undated>`. */
  readonly marks?: ReadonlyMap<string, string>;
  /** Day or stamp links keep; null for today. */
  readonly asof?: string | null;
}

function value(row: Observation, series: Series | undefined): string {
  return row.value === '' || series === undefined ? 'no value' : formatExact(shift(row.value, series.scale), series.unit);
}

const head = { scope: 'col', role: 'columnheader' } as const;

/**
 * Published values one by one, with when, where and how each was read. On narrow screens each is a block of its own; the roles are spelled out because
 * a table laid out as blocks is no table to some browsers.
 */
export function VintageRows({ rows, series, label, caption, marks, asof = null }: Props) {
  const several = series.length > 1;
  return (
    <Scroll label={label}>
      <table role="table" className="vintages">
        <caption>{caption}</caption>
        <thead role="rowgroup"><tr role="row">{several && <th {...head}>Series</th>}<th {...head}>Period</th><th {...head}>Vintage</th><th {...head} className="number">Value</th><th {...head}>Status</th><th {...head}>Read at</th><th {...head}>Note</th></tr></thead>
        <tbody role="rowgroup">
          {rows.map((row) => {
            const own = series.find(({ id }) => id === row.series);
            const mark = marks?.get(`${row.series}@${row.period}@${row.vintage || 'undated'}`);
            return (
              <tr role="row" key={`${row.series} ${row.period} ${row.vintage} ${row.recorded}`}>
                {several && <td role="cell"><a href={at(`/series/${row.series}#${row.period}`, asof)}>{own?.short ?? row.series}</a></td>}
                <th scope="row" role="rowheader">{formatPeriod(row.period)}</th>
                <td role="cell">{row.vintage === '' ? 'not stated' : dayInWords(row.vintage)}{mark !== undefined && <> <span className="row-mark">{mark}</span></>}</td>
                <td role="cell" className="number">{value(row, own)}</td>
                <td role="cell">{STATUS_WORDS[row.status] ?? 'normal'}</td>
                <td role="cell"><a href={row.url} rel="noreferrer">{new URL(row.url).host}</a>{row.grade === 'secondhand' && <> (<span className="grade-secondhand">second-hand</span>)</>}</td>
                <td role="cell" className="note">{[row.note, row.via === '' ? '' : `Copy read: ${row.via}`].filter((text) => text !== '').join('. ')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
}
