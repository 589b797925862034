import type { Datum } from '@/lib/derive/datum';
import { formatExact } from '@/lib/layout/format';
import { formatPeriod } from '@/lib/period-words';
import { STATUS_WORDS } from '@/lib/layout/words';
import { at } from '@/lib/permalink/at';
import { dayInWords } from './Moment';
import { Scroll } from './Scroll';

interface Props {
  readonly values: readonly Datum[];
  readonly unit: string;
  readonly title: string;
  /** Day or stamp links keep; null for today. */
  readonly asof: string | null;
}

/** Values in force of one series, newest first; each row answers to `#<period>`. */
export function ValuesTable({ values, unit, title, asof }: Props) {
  return (
    <Scroll label={`Values of ${title}`}>
      <table className="wide">
        <caption>{values.length} values in force, newest first. Each has the address of this page with #period.</caption>
        <thead><tr><th scope="col">Period</th><th scope="col" className="number">Value</th><th scope="col">Status</th><th scope="col">Vintage</th><th scope="col">Grade</th><th scope="col">Source</th></tr></thead>
        <tbody>
          {[...values].reverse().map((datum) => (
            <tr key={datum.row_id} id={datum.period}>
              <th scope="row"><a href={`#${encodeURIComponent(datum.period)}`}>{formatPeriod(datum.period)}</a></th>
              <td className="number">{formatExact(datum.value, unit)}</td>
              <td>{STATUS_WORDS[datum.status] ?? 'normal'}</td>
              <td>{datum.vintage === '' ? 'not stated' : dayInWords(datum.vintage)}</td>
              <td>{datum.grade === 'secondhand' ? <span className="grade-secondhand">second-hand</span> : datum.grade}</td>
              <td>{datum.sources.map((id, index) => <span key={id}>{index > 0 && ', '}<a href={at(`/sources/${id}`, asof)}>{id}</a></span>)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
