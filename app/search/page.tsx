import type { Metadata } from 'next';
import { at } from '@/lib/permalink/at';
import { buildSearch, type HitKind } from '@/lib/search';
import type { Store } from '@/lib/store/store';
import { askedNotices, pageAsked } from '../_data/address-notices';
import { firstValues, pageQuery } from '../_data/query';

export const metadata: Metadata = { title: 'Search', robots: { index: false } };

const MOST_HITS = 60;
const LONGEST = 200;
const HEADINGS: readonly (readonly [kind: HitKind, heading: string])[] = [
  ['chart', 'Charts'], ['claim', 'Claims'], ['circulation', 'Circulations'], ['series', 'Series'], ['source', 'Sources'], ['outlet', 'Outlets'], ['document', 'Documents'],
];

async function search(store: Store, text: string) {
  const [charts, series, claims, outlets, sources, articles, circulations] = await Promise.all([
    store.charts(), store.series(), store.claims(), store.outlets(), store.sources(), store.articles(), store.circulations(),
  ]);
  return buildSearch({ charts, series, claims, outlets, sources, articles, circulations }).find(text, MOST_HITS);
}

export default async function SearchPage() {
  const asked = await pageAsked(['q']);
  const { store, asof } = asked;
  const words = (firstValues(await pageQuery()).get('q') ?? '').trim();
  const text = words.slice(0, LONGEST);
  const hits = text === '' ? [] : await search(store, text);
  const notices = [
    ...(words.length > LONGEST ? [{ parameter: 'q', message: `is longer than ${LONGEST} characters; only its beginning was looked for` }] : []),
    ...asked.notices,
  ];
  return (
    <>
      <header className="page-head">
        <h1>{text === '' ? 'Search' : `${hits.length === MOST_HITS ? 'First ' : ''}${hits.length} ${hits.length === 1 ? 'result' : 'results'} for “${text}”`}</h1>
      </header>
      {await askedNotices(`/search?q=${encodeURIComponent(text)}`, { ...asked, notices })}
      <form className="big-search" action="/search" method="get">
        <label className="visually-hidden" htmlFor="search-q">Words to look for</label>
        <input id="search-q" name="q" type="search" defaultValue={text} maxLength={LONGEST} />
        {asof !== null && <input type="hidden" name="asof" value={asof} />}
        <button className="primary" type="submit">Search</button>
      </form>
      {text === '' && <p className="quiet">Charts, series, claims, circulations, outlets, documents and sources are searched together.</p>}
      {text !== '' && hits.length === 0 && <p>Nothing here fits those words. Try fewer or shorter ones, or look through <a href={at('/charts', asof)}>the charts</a> and <a href={at('/series', asof)}>all series</a>.</p>}
      {HEADINGS.map(([kind, heading]) => ({ kind, heading, found: hits.filter((hit) => hit.kind === kind) })).filter(({ found }) => found.length > 0).map(({ kind, heading, found }) => (
        <section key={kind} aria-labelledby={`found-${kind}`}>
          <div className="section-head"><h2 id={`found-${kind}`}>{heading}</h2><p className="quiet">{found.length}</p></div>
          <ul className="plain-list">
            {found.map((hit) => <li key={hit.id}><a href={at(hit.href, asof)}>{hit.title}</a><p className="small quiet">{hit.subtitle}</p></li>)}
          </ul>
        </section>
      ))}
    </>
  );
}
