import { at } from '@/lib/permalink/at';
import { Moment } from './Moment';

interface Props {
  /** Address of the record today. */
  readonly path: string;
  readonly asof: string | null;
  readonly presence:
    | { readonly state: 'withdrawn'; readonly on: string; readonly why: string; readonly before: string }
    | { readonly state: 'not-yet'; readonly entered: string };
}

/** In place of a record that was taken back, or that came after the day asked for: what became of it, and where it can be seen. */
export function AbsentRecord({ path, asof, presence }: Props) {
  const withdrawn = presence.state === 'withdrawn';
  return (
    <div className="page-head">
      <h1>{withdrawn ? 'This record was withdrawn' : 'This record came later'}</h1>
      <p><code>{path}</code></p>
      {withdrawn
        ? <p>Withdrawn on <Moment stamp={presence.on} />: {presence.why}</p>
        : <p>It was not in the dataset by <Moment stamp={asof ?? ''} />. It was entered on <Moment stamp={presence.entered} />.</p>}
      <p>{withdrawn ? <a href={at(path, presence.before)}>Its last version</a> : <a href={path}>See it today</a>}</p>
    </div>
  );
}
