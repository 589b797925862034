import type { Cause } from '@/lib/model/cause';
import type { Source } from '@/lib/model/source';
import { byId } from '@/lib/by-id';
import { at } from '@/lib/permalink/at';

interface Props {
  readonly causes: readonly Cause[];
  readonly sources: readonly Pick<Source, 'id' | 'organisation' | 'title'>[];
  /** Day or stamp links keep; null for today. */
  readonly asof?: string | null;
}

/** Why two official reports of one flow are not the same, each cause with who says so. Nothing when there are none. */
export function CauseList({ causes, sources, asof = null }: Props) {
  if (causes.length === 0) return null;
  const known = byId(sources);
  return (
    <section aria-labelledby="causes">
      <div className="section-head"><h2 id="causes">Why the two reports are not the same</h2></div>
      <ul className="plain-list">
        {causes.map((cause) => {
          const source = known.get(cause.source);
          return (
            <li key={cause.id} id={cause.id}>
              <a href={`#${cause.id}`}>{cause.title}</a>
              <p className="prose">{cause.says}</p>
              {cause.direction !== '' && <p className="small">{cause.direction}</p>}
              <p className="small quiet">
                Source: <a href={at(`/sources/${cause.source}`, asof)}>{source === undefined ? cause.source : `${source.organisation}: ${source.title}`}</a>
                {' · read at '}<a href={cause.url} rel="noreferrer">{new URL(cause.url).host}</a>
                {cause.grade === 'secondhand' && <> · <span className="grade-secondhand">second-hand</span>: {cause.via}</>}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
