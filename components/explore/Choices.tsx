import type { Dimension } from '@/lib/slice/dataset';
import { counted } from '@/lib/voice/lists';
import { memberWords } from './Ranking';

const PLURALS: Readonly<Record<Dimension, string>> = { commodity: 'commodities', partner: 'partners', port: 'ports' };

/** A member with the view in which it is chosen, and whether that has anything. */
interface Offer { readonly code: string; readonly label: string; readonly href: string; readonly isHeld: boolean }

interface Props {
  readonly dimension: Dimension;
  readonly words: string;
  readonly members: readonly Offer[];
  /** What several of them are parts of, to be taken as one. */
  readonly whole: readonly { readonly code: string; readonly href: string }[];
  /** Whether more may fit than are listed. */
  readonly more: boolean;
}

const Offers = ({ dimension, offers }: { dimension: Dimension; offers: readonly Offer[] }) => <ul className="plain-list">{offers.map(({ code, label, href }) => <li key={code}><a href={href}>{memberWords(dimension, code, label)}</a></li>)}</ul>;

/** Members that fit the words written, each a link to the view with it chosen; those that would leave nothing to see are folded. */
export function Choices({ dimension, words, members, whole, more }: Props) {
  const id = `choose-${dimension}`;
  const held = members.filter(({ isHeld }) => isHeld);
  const others = members.filter(({ isHeld }) => !isHeld);
  return (
    <section aria-labelledby={id}>
      <div className="section-head"><h2 id={id}>{members.length === 0 ? `No ${dimension} here is called “${words}”` : `Which ${dimension} is “${words}”?`}</h2></div>
      {members.length === 0 && <p>Write other words, or a code; leave the field empty for all.</p>}
      {members.length > 0 && held.length === 0 && <p>None of those called so has an observation in this slice. Choose other members beside it, or a longer range.</p>}
      {held.length > 0 && <Offers dimension={dimension} offers={held} />}
      {others.length > 0 && <details><summary>{counted(others.length, `${dimension} called so`, `${PLURALS[dimension]} called so`)} without an observation in this slice</summary><Offers dimension={dimension} offers={others} /></details>}
      {whole.length > 0 && <ul className="inline-list wider"><li>Several at once, with all else under the same heading:</li>{whole.map(({ code, href }) => <li key={code}><a href={href}>{memberWords('commodity', code, null)}</a></li>)}</ul>}
      {more && <p className="quiet">Those are the first {members.length}, by code; more words leave fewer.</p>}
    </section>
  );
}
