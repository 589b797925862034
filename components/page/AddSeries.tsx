import type { Series } from '@/lib/model/series';
import { asOfIn, at } from '@/lib/permalink/at';
import { Topic, TOPIC_TITLES } from '@/lib/model/topic';

interface Props {
  readonly all: readonly Series[];
  readonly chosen: readonly string[];
  /** Query string of the view now; all of it but the series is kept. */
  readonly permalink: string;
}

/** What the new view keeps of this one. */
function Kept({ chosen, permalink }: Pick<Props, 'chosen' | 'permalink'>) {
  return (
    <>
      {chosen.map((id) => <input key={id} type="hidden" name="series" value={id} />)}
      {[...new URLSearchParams(permalink)].filter(([name]) => name !== 'series').map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
    </>
  );
}

/** Adds one more series to the chart of any mix, or a slice of bulk observations by what the explorer calls it: plain forms, answered with the address of the new view. */
export function AddSeries({ all, chosen, permalink }: Props) {
  const free = all.filter(({ id }) => !chosen.includes(id));
  return (
    <>
      <form className="filters" action="/charts/custom/choose" method="get" aria-label="Add a series">
        <Kept chosen={chosen} permalink={permalink} />
        <div className="field">
          <label htmlFor="add">Add a series</label>
          <select id="add" name="add">
            {Topic.options.map((topic) => ({ topic, listed: free.filter((one) => one.topic === topic) })).filter(({ listed }) => listed.length > 0).map(({ topic, listed }) => (
              <optgroup key={topic} label={TOPIC_TITLES[topic]}>{listed.map((one) => <option key={one.id} value={one.id}>{one.title}</option>)}</optgroup>
            ))}
          </select>
        </div>
        <div className="actions"><button className="primary" type="submit">Add</button><a href={at('/series', asOfIn(permalink))}>Look through all series</a></div>
      </form>
      <form className="filters" action="/charts/custom/choose" method="get" aria-label="Add a slice of bulk observations">
        <Kept chosen={chosen} permalink={permalink} />
        <div className="field">
          <label htmlFor="add-slice">Or a slice of bulk observations</label>
          <input id="add-slice" name="add" placeholder="its id, or the address of its page" maxLength={500} required autoComplete="off" />
        </div>
        <div className="actions"><button type="submit">Add the slice</button><a href="/explore">Explore bulk observations</a></div>
      </form>
    </>
  );
}
