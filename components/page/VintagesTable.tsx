import { shift } from '@/lib/decimal';
import { formatExact, formatPeriod } from '@/lib/layout/format';
import type { Observation } from '@/lib/model/observation';
import type { Series } from '@/lib/model/series';
import { dayInWords } from './Moment';
import { Scroll } from './Scroll';
import { STATUS_WORDS } from './words';

interface Props { readonly observations: readonly Observation[]; readonly series: Pick<Series, 'unit' | 'scale' | 'title'> }

/** Rows of periods that were published more than once: what each vintage said. */
function revised(observations: readonly Observation[]): Observation[] {
  const times = new Map<string, number>();
  for (const { period } of observations) times.set(period, (times.get(period) ?? 0) + 1);
  return observations.filter(({ period }) => (times.get(period) ?? 0) > 1);
}

/** Every vintage of the periods that have several; nothing when none has. */
export function VintagesTable({ observations, series }: Props) {
  const rows = revised(observations);
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="vintages">
      <h2 id="vintages">Vintages</h2>
      <p className="prose">Periods for which more than one published value is on hand. The latest vintage is the one in force.</p>
      <Scroll label={`Vintages of ${series.title}`}>
        <table className="wide">
          <thead><tr><th scope="col">Period</th><th scope="col">Vintage</th><th scope="col" className="number">Value</th><th scope="col">Status</th><th scope="col">Read at</th><th scope="col">Note</th></tr></thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.period} ${row.vintage} ${row.recorded}`}>
                <th scope="row">{formatPeriod(row.period)}</th>
                <td>{row.vintage === '' ? 'not stated' : dayInWords(row.vintage)}</td>
                <td className="number">{row.value === '' ? 'no value' : formatExact(shift(row.value, series.scale), series.unit)}</td>
                <td>{STATUS_WORDS[row.status]}</td>
                <td><a href={row.url}>{new URL(row.url).host}</a>{row.grade === 'secondhand' && <> (<span className="grade-secondhand">second-hand</span>)</>}</td>
                <td>{[row.note, row.via].filter((text) => text !== '').join(' · ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
