import { Sparkline, type Spark } from '@/components/page/Sparkline';
import { TOPIC_TITLES, type Topic } from '@/lib/model/topic';
import { at } from '@/lib/permalink/at';
import { totalOf, type VerdictCounts } from './counts';
import { VerdictBar } from './VerdictBar';

export interface TopicCard {
  readonly topic: Topic;
  readonly counts: VerdictCounts;
  /** What else there is of it, in words; empty for nothing. */
  readonly more?: string;
  /** Lines of its first chart, where they are to be shown. */
  readonly sparks?: readonly Spark[];
}

const countWords = (counts: VerdictCounts): string => {
  const all = totalOf(counts);
  if (all === 0) return 'no printed figure';
  return `${counts.differs} of ${all} ${all === 1 ? 'figure' : 'figures'} ${counts.differs === 1 ? 'differs' : 'differ'}`;
};

/** Topics side by side, each with how its figures fare, leading to its page. `level`: of their headings. */
export function TopicCards({ cards, asof, level = 3 }: { cards: readonly TopicCard[]; asof: string | null; level?: 2 | 3 }) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <ul className="topic-cards">
      {cards.map(({ topic, counts, more = '', sparks = [] }) => (
        <li key={topic} className="topic-card">
          <Heading><a href={at(`/topics/${topic}`, asof)}>{TOPIC_TITLES[topic]}</a></Heading>
          <Sparkline sparks={sparks} />
          {totalOf(counts) > 0 && <VerdictBar counts={counts} />}
          <p className="small">{countWords(counts)}{more !== '' && <span className="quiet"> · {more}</span>}</p>
        </li>
      ))}
    </ul>
  );
}
