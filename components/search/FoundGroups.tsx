import { at } from '@/lib/permalink/at';
import type { FoundAnswer } from '@/lib/model/found';
import { FoundLine } from './FoundLine';
import { groupsOf } from './groups';
import { countWords, KIND_WORDS } from './kind-words';

interface Props {
  readonly answer: FoundAnswer;
  readonly text: string;
}

/** Everything found, by kind, the kind of the best first; each heading tells how many there are and leads to the rest of them. */
export function FoundGroups({ answer, text }: Props) {
  const groups = groupsOf(answer.items);
  const total = (kind: FoundAnswer['items'][number]['kind']): number => answer.counts[kind] ?? 0;
  const only = (kind: string): string => at(`/search?q=${encodeURIComponent(text)}&kind=${kind}`, answer.asof);
  return (
    <>
      {groups.length > 1 && (
        <nav aria-label="Kinds of results">
          <ul className="inline-list found-kinds">{groups.map(({ kind }) => <li key={kind}><a href={`#found-${kind}`}>{countWords(kind, total(kind))}</a></li>)}</ul>
        </nav>
      )}
      {groups.map(({ kind, items }) => (
        <section key={kind} aria-labelledby={`found-${kind}`}>
          <div className="section-head">
            <h2 id={`found-${kind}`}>{KIND_WORDS[kind].heading}</h2>
            <p>{items.length < total(kind) ? <>{items.length} of {total(kind)} · <a href={only(kind)}>all {countWords(kind, total(kind))}</a></> : total(kind)}</p>
          </div>
          <ul className="found-list">{items.map((item) => <FoundLine key={item.id} item={item} />)}</ul>
        </section>
      ))}
    </>
  );
}
