import type { Entry } from '@/components/page/entry';
import { Moment } from '@/components/page/Moment';
import { byId } from '@/lib/by-id';
import type { Source } from '@/lib/model/source';
import type { Year } from '@/lib/timeline/timeline';
import { HappeningItem } from './HappeningItem';

interface Props {
  readonly years: readonly Year<Entry>[];
  readonly sources: readonly Source[];
  readonly asof: string | null;
  /** Level of the year markers; entries have no headings below them. */
  readonly level?: 2 | 3;
}

/** Days one under the other under markers of their years. */
export function TimelineList({ years, sources, asof, level = 2 }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const known = byId(sources);
  return (
    <>
      {years.map(({ year, days }) => (
        <section key={year} className="timeline-year" aria-labelledby={`y${year}`}>
          <Heading id={`y${year}`}>{year}</Heading>
          <ol className="days">
            {days.map(({ when, happenings }) => (
              <li key={when} className="day">
                <p className="day-when"><Moment stamp={when} />{when.length === 7 && <span className="small quiet">, day not given</span>}</p>
                <ul className="happenings">{happenings.map((happening) => <HappeningItem key={`${happening.kind}-${happening.id}`} happening={happening} sources={known} asof={asof} />)}</ul>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}
