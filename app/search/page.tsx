import type { Metadata } from 'next';
import { FoundGroups } from '@/components/search/FoundGroups';
import { HowRead } from '@/components/search/HowRead';
import { KIND_WORDS } from '@/components/search/kind-words';
import { NothingFound } from '@/components/search/NothingFound';
import { at } from '@/lib/permalink/at';
import { LONGEST_SEARCH } from '@/lib/search/search';
import { askedNotices, pageAsked } from '../_data/address-notices';
import { pageQuery } from '../_data/query';
import { answerSearch } from '../_data/search/answer-search';
import { kindAsked, textAsked } from '../_data/search/read-search';

export const metadata: Metadata = { title: 'Search', robots: { index: false } };

/** Shown of each kind while all kinds are; of one kind alone. */
const EACH = 6;
const MOST = 200;
const EXAMPLES = ['how far off was the $690 billion?', '295.5', 'soybean pledge', 'section 301', 'fentanyl deaths 2023'];

export default async function SearchPage() {
  const query = await pageQuery();
  const asked = await pageAsked(['q', 'kind']);
  const { store, asof } = asked;
  const [{ text, notices: ofText }, { kind, notices: ofKind }] = [textAsked(query), kindAsked(query)];
  const answer = text === '' ? null : await answerSearch(store, asof, text, { kind, limit: MOST, each: kind === null ? EACH : MOST });
  const found = kind === null ? answer?.count ?? 0 : answer?.counts[kind] ?? 0;
  const every = `/search?q=${encodeURIComponent(text)}`;
  return (
    <>
      <header className="page-head">
        <h1>{answer === null ? 'Search' : `${found} ${found === 1 ? 'result' : 'results'} for “${text}”${kind === null ? '' : `: ${KIND_WORDS[kind].heading.toLowerCase()} only`}`}</h1>
      </header>
      {await askedNotices(kind === null ? every : `${every}&kind=${kind}`, { ...asked, notices: [...ofText, ...ofKind, ...asked.notices] })}
      <form className="big-search" action="/search" method="get">
        <label className="visually-hidden" htmlFor="search-q">Words, numbers or a question to look for</label>
        <input id="search-q" name="q" type="search" defaultValue={text} maxLength={LONGEST_SEARCH} />
        {asof !== null && <input type="hidden" name="asof" value={asof} />}
        <button className="primary" type="submit">Search</button>
      </form>
      {answer === null && (
        <>
          <p className="quiet">Claims, charts, values, series, topics, policy acts, circulations, documents, outlets, sources and datasets to explore are searched together. Numbers are understood in any spelling, and so are questions.</p>
          <p>For example: </p>
          <ul className="inline-list">{EXAMPLES.map((words) => <li key={words}><a href={at(`/search?q=${encodeURIComponent(words)}`, asof)}>{words}</a></li>)}</ul>
        </>
      )}
      {kind !== null && answer !== null && <p><a href={at(every, asof)}>All kinds: {answer.count} results</a></p>}
      {answer !== null && found > 0 && <HowRead answer={answer} />}
      {answer !== null && answer.count === 0 && <NothingFound answer={answer} />}
      {answer !== null && found > 0 && <FoundGroups answer={answer} text={text} />}
    </>
  );
}
