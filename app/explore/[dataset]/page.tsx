import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { ExploreForm } from '@/components/explore/ExploreForm';
import { Freshness } from '@/components/explore/DatasetList';
import { HowToLoad, Unavailable } from '@/components/explore/Loading';
import { NotUnderstood } from '@/components/explore/NotUnderstood';
import { SyntheticNote } from '@/components/explore/Synthetic';
import { Notices } from '@/components/page/Notices';
import { Trail } from '@/components/page/Trail';
import { typedIn } from '@/lib/permalink/typed';
import { datasetOf } from '@/lib/slice/dataset';
import { explorePath, parseExplore } from '@/lib/slice/explore';
import { getWarehouse } from '@/lib/warehouse/current';
import { warehouseTrouble } from '../../_data/bulk';
import { explore, type Exploring } from '../../_data/explore';
import { loadedOf } from '../../_data/explore-loaded';
import { origin } from '../../_data/origin';
import { pageQuery } from '../../_data/query';
import { readersCall } from '../../_data/reader';
import { shareOf } from '../../_data/share';
import { ExploreChoices, ExploreFound } from './Found';
import { ExploreSources } from './Sources';

interface Props { readonly params: Promise<{ dataset: string }> }

/** What a query finds in a dataset, asked once for each request; in its place the words for why it cannot be had. */
const look = cache(async (id: string, query: string): Promise<{ readonly at: Exploring; readonly message: null } | { readonly at: null; readonly message: string } | null> => {
  const dataset = datasetOf(id);
  if (dataset === null) return null;
  try {
    return { at: await explore(await getWarehouse(), dataset, parseExplore(query, dataset), readersCall()), message: null };
  } catch (error) {
    return { at: null, message: warehouseTrouble(error).message };
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { dataset: id } = await params;
  const dataset = datasetOf(id);
  if (dataset === null) return {};
  const query = await pageQuery();
  const { view } = parseExplore(query, dataset);
  const looked = await look(id, query);
  const [at, found] = [looked?.at?.view ?? view, looked?.at?.found ?? null];
  const title = found === null || found.title === '' ? `Explore: ${dataset.title}` : found.title;
  const [path = '', canonical = ''] = explorePath(at, dataset).split('?');
  const share = found === null || found.title === '' ? {} : await shareOf(path, canonical, title, title, { address: `/charts/custom/share.png?${found.chart}`, alt: title });
  // Slices are beyond counting; search engines need the whole only.
  return { title, description: title, alternates: { canonical: explorePath(at, dataset) }, ...share, ...(canonical !== '' && { robots: { index: false } }) };
}

export default async function ExploreDatasetPage({ params }: Props) {
  const { dataset: id } = await params;
  const dataset = datasetOf(id);
  const query = await pageQuery();
  const looked = await look(id, query);
  if (dataset === null || looked === null) notFound();
  const { view: asked, issues, lost } = parseExplore(query, dataset);
  const view = looked.at?.view ?? asked;
  // Numbers of other observations than were asked for would be taken for those.
  const isOther = lost.length > 0;
  // Words nobody is called by are wrong too; which of several is meant is asked for above the form.
  const unknown = (looked.at?.choices ?? []).filter(({ members }) => members.length === 0).map(({ dimension, words }) => ({ parameter: dimension, message: `no ${dimension} here is called “${words}”; write other words or a code, or leave it empty for all` }));
  const [loaded] = loadedOf(looked.at?.loads ?? []);
  return (
    <>
      <Trail steps={[['/explore', 'Explore']]} />
      <header className="page-head">
        <h1>{looked.at?.found?.title || dataset.title}</h1>
        <p className="subtitle">{looked.at?.found && <>{dataset.title}. </>}{loaded !== undefined && <Freshness loaded={loaded} />}</p>
      </header>
      <SyntheticNote dataset={dataset} />
      <Notices notices={issues} canonical={explorePath(view, dataset)} isShown={Boolean(looked.at?.found)} />
      {looked.message !== null && <Unavailable message={looked.message} />}
      {looked.at !== null && <ExploreChoices dataset={dataset} view={view} choices={looked.at.choices} />}
      <ExploreForm key={query} dataset={dataset} view={view} typed={typedIn(query, [...issues, ...unknown])} />
      {isOther && looked.message === null && <NotUnderstood lost={lost} nothing="Nothing is shown" other="these would be numbers of other observations than were asked for" />}
      {looked.at?.found && <ExploreFound dataset={dataset} view={view} found={looked.at.found} />}
      {looked.at !== null && loaded !== undefined && !isOther && <ExploreSources dataset={dataset} at={looked.at} site={await origin()} />}
      {looked.at !== null && loaded === undefined && <><p>Nothing of this dataset has been loaded here yet.</p><HowToLoad dataset={dataset.id} /></>}
    </>
  );
}
