import type { PolicyEvent } from '@/lib/model/event';
import { textOrder } from '@/lib/text-order';
import { Moment } from './Moment';
import { GRADE_WORDS } from './words';

/** Dated policy acts behind a chart, each with its legal instrument and source. Nothing when there are none. */
export function ActList({ acts }: { acts: readonly PolicyEvent[] }) {
  if (acts.length === 0) return null;
  const inOrder = [...acts].sort((a, b) => textOrder(a.day, b.day) || textOrder(a.id, b.id));
  return (
    <section aria-labelledby="acts">
      <div className="section-head"><h2 id="acts">Policy acts</h2></div>
      <ol className="plain-list">
        {inOrder.map((act) => (
          <li key={act.id} id={act.id}>
            <Moment stamp={act.day} />: <a href={act.url}>{act.title}</a>
            <p className="small quiet">{[act.actor, act.instrument, act.points === null ? '' : `${act.points} percentage points`, GRADE_WORDS[act.grade]].filter((part) => part !== '').join(' · ')}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
