import { at } from '@/lib/permalink/at';
import type { FoundAnswer } from '@/lib/model/found';
import { HowRead } from './HowRead';

/** Said in place of results: what was tried, which searches near to it find something, and where all there is can be looked through. */
export function NothingFound({ answer }: { answer: FoundAnswer }) {
  const { suggestions, asof } = answer;
  return (
    <section className="found-nothing" aria-labelledby="found-nothing">
      <h2 id="found-nothing">Nothing here fits</h2>
      <p>Whole words, beginnings of words and small mistypings were tried, and every printed figure and published value.</p>
      <HowRead answer={answer} />
      {suggestions.length > 0 && (
        <>
          <p id="found-nearest">Nearest to it:</p>
          <ul className="inline-list" aria-labelledby="found-nearest">{suggestions.map((words) => <li key={words}><a href={at(`/search?q=${encodeURIComponent(words)}`, asof)}>{words}</a></li>)}</ul>
        </>
      )}
      <p>Or look through <a href={at('/charts', asof)}>the charts</a>, <a href={at('/claims', asof)}>the claims</a>, <a href={at('/series', asof)}>all series</a> and <a href={at('/sources', asof)}>the sources</a>.</p>
    </section>
  );
}
