import type { PolicyEvent } from '@/lib/model/event';
import { Moment } from './Moment';

const GRADE: Readonly<Record<PolicyEvent['grade'], string>> = { official: 'read from the official text', secondhand: 'second-hand' };

/** Dated policy acts behind a chart, each with its legal instrument and source. Nothing when there are none. */
export function ActList({ acts }: { acts: readonly PolicyEvent[] }) {
  if (acts.length === 0) return null;
  const inOrder = [...acts].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id < b.id ? -1 : 1));
  return (
    <section aria-labelledby="acts">
      <div className="section-head"><h2 id="acts">Policy acts</h2></div>
      <ol className="plain-list">
        {inOrder.map((act) => (
          <li key={act.id} id={act.id}>
            <Moment stamp={act.day} />: <a href={act.url}>{act.title}</a>
            <p className="small quiet">{[act.actor, act.instrument, act.points === null ? '' : `${act.points} percentage points`, GRADE[act.grade]].filter((part) => part !== '').join(' · ')}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
