import { shift } from '@/lib/decimal';
import { formatExact } from '@/lib/layout/format';
import { formatPeriod } from '@/lib/period-words';
import { STATUS_WORDS } from '@/lib/layout/words';
import type { Observation } from '@/lib/model/observation';
import type { Series } from '@/lib/model/series';
import { dayInWords } from './Moment';
import { Scroll } from './Scroll';

interface Props {
  readonly rows: readonly Observation[];
  readonly series: readonly Series[];
  readonly label: string;
  readonly caption: string;
  /** What a row is, where it is one a reader looks for, by `<series>@<period>@<vintage or undated>`. */
  readonly marks?: ReadonlyMap<string, string>;
}

function value(row: Observation, series: Series | undefined): string {
  return row.value === '' || series === undefined ? 'no value' : formatExact(shift(row.value, series.scale), series.unit);
}

/** Published values one by one, with when, where and how each was read. */
export function VintageRows({ rows, series, label, caption, marks }: Props) {
  const several = series.length > 1;
  return (
    <Scroll label={label}>
      <table className="wide">
        <caption>{caption}</caption>
        <thead><tr>{several && <th scope="col">Series</th>}<th scope="col">Period</th><th scope="col">Vintage</th><th scope="col" className="number">Value</th><th scope="col">Status</th><th scope="col">Read at</th><th scope="col">Note</th></tr></thead>
        <tbody>
          {rows.map((row) => {
            const own = series.find(({ id }) => id === row.series);
            const mark = marks?.get(`${row.series}@${row.period}@${row.vintage || 'undated'}`);
            return (
              <tr key={`${row.series} ${row.period} ${row.vintage} ${row.recorded}`}>
                {several && <td><a href={`/series/${row.series}#${row.period}`}>{own?.short ?? row.series}</a></td>}
                <th scope="row">{formatPeriod(row.period)}</th>
                <td>{row.vintage === '' ? 'not stated' : dayInWords(row.vintage)}{mark !== undefined && <> <span className="row-mark">{mark}</span></>}</td>
                <td className="number">{value(row, own)}</td>
                <td>{STATUS_WORDS[row.status] ?? 'normal'}</td>
                <td><a href={row.url} rel="noreferrer">{new URL(row.url).host}</a>{row.grade === 'secondhand' && <> (<span className="grade-secondhand">second-hand</span>)</>}</td>
                <td>{[row.note, row.via === '' ? '' : `Copy read: ${row.via}`].filter((text) => text !== '').join('. ')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
}
