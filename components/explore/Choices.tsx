import type { Dimension } from '@/lib/slice/dataset';
import { memberWords } from './Ranking';

interface Props {
  readonly dimension: Dimension;
  readonly words: string;
  readonly members: readonly { readonly code: string; readonly label: string; readonly href: string }[];
  /** What several of them are parts of, to be taken as one. */
  readonly whole: readonly { readonly code: string; readonly href: string }[];
  /** Whether more may fit than are listed. */
  readonly more: boolean;
}

/** Members that fit the words written, each a link to the view with it chosen. */
export function Choices({ dimension, words, members, whole, more }: Props) {
  const id = `choose-${dimension}`;
  return (
    <section aria-labelledby={id}>
      <div className="section-head"><h2 id={id}>{members.length === 0 ? `No ${dimension} here is called “${words}”` : `Which ${dimension} is “${words}”?`}</h2></div>
      {members.length === 0
        ? <p>Write other words, or a code; leave the field empty for all.</p>
        : <ul className="plain-list">{members.map(({ code, label, href }) => <li key={code}><a href={href}>{memberWords(dimension, code, label)}</a></li>)}</ul>}
      {whole.length > 0 && <ul className="inline-list wider"><li>Several at once, with all else under the same heading:</li>{whole.map(({ code, href }) => <li key={code}><a href={href}>{memberWords('commodity', code, null)}</a></li>)}</ul>}
      {more && <p className="quiet">Those are the first {members.length}, by code; more words leave fewer.</p>}
    </section>
  );
}
