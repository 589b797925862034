import type { Changes, RowChange } from '@/lib/changes/row-changes';
import { ChangeLine } from './ChangeLine';

/** Changes shown on the page; the JSON of the changes holds all. */
const SHOWN = 60;

const rows = (n: number): string => (n === 1 ? '1 row' : `${n} rows`);

function Lines({ changes, all, stamp }: { changes: readonly RowChange[]; all: string; stamp: string }) {
  const rest = changes.length - SHOWN;
  return (
    <>
      <ul className="plain-list row-changes">{changes.slice(0, SHOWN).map((change) => <ChangeLine key={`${change.kind} ${change.row.row_id}`} change={change} stamp={stamp} />)}</ul>
      {rest > 0 && <p>And {rest} more: <a href={all}>every change as JSON</a>.</p>}
    </>
  );
}

/** What has changed in the rows of a view since the moment it shows, `stamp`; `all` is the address of the same list for programs, `living` that of today's view. */
export function Since({ changes: { own, following }, stamp, all, living }: { changes: Changes; stamp: string; all: string; living: string }) {
  const none = own.length + following.length === 0;
  return (
    <section id="since" aria-labelledby="since-title">
      <div className="section-head"><h2 id="since-title">What has changed since</h2></div>
      {none ? <p className="prose">Nothing: <a href={living}>today’s view</a> has the very same rows.</p> : (
        <>
          <p className="prose">{own.length === 0 ? `No row of this view was itself entered, corrected or taken back; what ${rows(following.length)} ${following.length === 1 ? 'is' : 'are'} computed from or compared with was.` : `${rows(own.length)} changed.`} <a href={living}>Today’s view</a> shows {own.length + following.length === 1 ? 'it' : 'them'}; <a href={all}>as JSON</a>.</p>
          <Lines changes={own} all={all} stamp={stamp} />
          {following.length > 0 && (
            <details open={own.length === 0}>
              <summary>What follows: {rows(following.length)} computed or compared anew</summary>
              <Lines changes={following} all={all} stamp={stamp} />
            </details>
          )}
        </>
      )}
    </section>
  );
}
