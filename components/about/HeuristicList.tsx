import { Facts } from '@/components/page/Facts';
import { PERCEIVABLE, OPERABLE } from './perceive-operate';
import { UNDERSTANDABLE, ROBUST } from './understand';
import { ASSISTIVE, COMPROMISING, FLEXIBLE } from './compromise-assist-flex';
import type { Heuristic, Met, Principle } from './heuristic';

/** The seven principles, in Chartability's order. */
export const PRINCIPLES: readonly Principle[] = [PERCEIVABLE, OPERABLE, UNDERSTANDABLE, ROBUST, COMPROMISING, ASSISTIVE, FLEXIBLE];
const MET_WORDS: Readonly<Record<Met, string>> = { met: 'Met', partly: 'Partly met', 'not met': 'Not met' };

function Answer({ heuristic: { id, name, critical, met, does, see, tests, lacks } }: { heuristic: Heuristic }) {
  return (
    <section aria-labelledby={id} className={`heuristic heuristic-${met.replace(' ', '-')}`}>
      <h3 id={id}>{name}</h3>
      <p className="heuristic-mark"><strong>{MET_WORDS[met]}</strong>{critical && <span className="row-mark">Critical</span>}</p>
      <Facts facts={[
        ['What we do', does],
        ['What is missing', lacks],
        ['Where to see it', <ul key="see" className="inline-list">{see.map(([words, href]) => <li key={href}><a href={href}>{words}</a></li>)}</ul>],
        ['How it is tested', tests.length === 0 ? 'It is not.' : <ul key="tests" className="inline-list">{tests.map((file) => <li key={file}><code>{file}</code></li>)}</ul>],
      ]} />
    </section>
  );
}

/** How many of some heuristics are met, partly met and not met. */
function Count({ of, words }: { of: readonly Heuristic[]; words: string }) {
  const count = (met: Met): number => of.filter((each) => each.met === met).length;
  return <li>Of {of.length} {words}: {count('met')} met, {count('partly')} partly, {count('not met')} not.</li>;
}

/** Chartability's heuristics one by one, each with what is done, where it can be seen, what is missing and which test would fail. */
export function HeuristicList() {
  const all = PRINCIPLES.flatMap(({ heuristics }) => heuristics);
  return (
    <>
      <ul className="prose">
        <Count of={all.filter(({ critical }) => critical)} words="critical heuristics" />
        <Count of={all.filter(({ critical }) => !critical)} words="others looked at" />
      </ul>
      {PRINCIPLES.map(({ name, asks, heuristics }) => (
        <section key={name} aria-labelledby={`principle-${name}`}>
          <div className="section-head"><h2 id={`principle-${name}`}>{name}</h2><p>{asks}</p></div>
          {heuristics.map((heuristic) => <Answer key={heuristic.id} heuristic={heuristic} />)}
        </section>
      ))}
    </>
  );
}
