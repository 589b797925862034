import { Topic, TOPIC_TITLES } from '@/lib/model/topic';
import { at } from '@/lib/permalink/at';

interface Props {
  readonly topic: string;
  readonly order: string;
  readonly orders: Readonly<Record<string, string>>;
  /** Day or stamp that stays as it is. */
  readonly asof: string | null;
}

/** Topic and order of the timeline; a plain form, so the address it leads to is the whole state. */
export function TimelineForm({ topic, order, orders, asof }: Props) {
  return (
    <form className="filters" action="/timeline" method="get" aria-label="Filter the timeline">
      <div className="field">
        <label htmlFor="timeline-topic">Topic</label>
        <select id="timeline-topic" name="topic" defaultValue={topic}>
          <option value="">Every topic</option>
          {Topic.options.map((value) => <option key={value} value={value}>{TOPIC_TITLES[value]}</option>)}
        </select>
      </div>
      <div className="field">
        <label htmlFor="timeline-order">Order</label>
        <select id="timeline-order" name="order" defaultValue={order}>
          {Object.entries(orders).map(([value, label]) => <option key={value} value={value}>{label}</option>)}
        </select>
      </div>
      <div className="actions"><button className="primary" type="submit">Show</button><a href={at('/timeline', asof)}>Clear</a></div>
      {asof !== null && <input type="hidden" name="asof" value={asof} />}
    </form>
  );
}
