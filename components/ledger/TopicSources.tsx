import type { Source } from '@/lib/model/source';
import { at } from '@/lib/permalink/at';

interface Props {
  readonly sources: readonly { readonly source: Pick<Source, 'id' | 'organisation' | 'title'>; /** Series of the topic's charts it feeds. */ readonly feeds: number; /** Claims of the topic that name it. */ readonly named: number }[];
  readonly asof: string | null;
}

const several = (count: number, one: string, many: string): string => (count === 0 ? '' : `${count} ${count === 1 ? one : many}`);

/** Official bodies and releases behind a topic. Nothing where there is none. */
export function TopicSources({ sources, asof }: Props) {
  if (sources.length === 0) return null;
  return (
    <section aria-labelledby="sources">
      <div className="section-head"><h2 id="sources">Sources</h2></div>
      <ul className="plain-list two-up">
        {sources.map(({ source, feeds, named }) => (
          <li key={source.id}>
            <a href={at(`/sources/${source.id}`, asof)}>{source.organisation}: {source.title}</a>
            <p className="small quiet">{[several(feeds, 'series behind its charts', 'series behind its charts'), several(named, 'printed figure names it', 'printed figures name it')].filter((part) => part !== '').join(' · ')}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
