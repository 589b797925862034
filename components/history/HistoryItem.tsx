import type { Change } from '@/lib/history/change';
import type { Entry } from '@/lib/history/entries';
import { fieldName } from '@/lib/history/words';
import { formatExact } from '@/lib/layout/format';

/** Values or ids of one entry shown on the page; the JSON Feed holds all. */
const SHOWN = 50;
/** Text longer than this is cut; the JSON Feed has the whole of it. */
const LONGEST = 240;

function Side({ text, unit }: { text: string; unit: string }) {
  if (text === '') return 'nothing';
  return unit === '' ? <>{text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}</> : <span className="number">{formatExact(text, unit)}</span>;
}

/** Fields of one change, old and new; of several values each names its period. */
function Fields({ change: { fields, unit, name, path, cause }, named }: { change: Change; named: boolean }) {
  return (
    <>
      {named && <p className="small"><a href={path}>{name}</a>: {cause}</p>}
      <ul className="change-cells">
        {fields.map(({ name: field, before, after }) => (
          <li key={field}>
            <span className="quiet">{fieldName(field)}:</span>{' '}
            <del><Side text={before} unit={field === 'value' ? unit : ''} /></del>
            <span aria-hidden="true"> → </span><span className="visually-hidden"> became </span>
            <ins><Side text={after} unit={field === 'value' ? unit : ''} /></ins>
          </li>
        ))}
      </ul>
    </>
  );
}

const addressOf = ({ list }: Entry, id: string): string | null =>
  list === 'observations' || list === 'facets' ? `/series/${id}` : ['nonclaims', 'events', 'causes'].includes(list) ? null : `/${list}/${id}`;

function Added({ entry }: { entry: Entry }) {
  const more = entry.added.length - SHOWN;
  return (
    <details>
      <summary>{entry.list === 'observations' || entry.list === 'facets' ? 'The series' : 'Their ids'}</summary>
      <ul className="inline-list small">
        {entry.added.slice(0, SHOWN).map((id) => { const href = addressOf(entry, id); return <li key={id}>{href === null ? id : <a href={href}>{id}</a>}</li>; })}
        {more > 0 && <li>and {more} more: <a href="/corrections.json">every one as JSON</a></li>}
      </ul>
    </details>
  );
}

/** One entry of the history: what changed, its old and new fields, and why. Its anchor is its place in the feeds. */
export function HistoryItem({ entry }: { entry: Entry }) {
  const { anchor, title, path, cause, changes, added, kind } = entry;
  return (
    <li id={anchor}>
      {kind === 'withdrawn' ? <strong>{title}</strong> : <a href={path}>{title}</a>}
      <p className="small quiet">{cause}</p>
      {changes.slice(0, SHOWN).map((change) => <Fields key={change.id} change={change} named={changes.length > 1} />)}
      {changes.length > SHOWN && <p>And {changes.length - SHOWN} more: <a href="/corrections.json">every one as JSON</a>.</p>}
      {added.length > 0 && <Added entry={entry} />}
    </li>
  );
}
