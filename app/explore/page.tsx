import type { Metadata } from 'next';
import { DatasetList } from '@/components/explore/DatasetList';
import { HowToLoad, Unavailable } from '@/components/explore/Loading';
import { BULK_DATASETS } from '@/lib/slice/dataset';
import { getWarehouse } from '@/lib/warehouse/current';
import { addressNotices } from '../_data/address-notices';
import { warehouseTrouble } from '../_data/bulk';
import { loadedOf } from '../_data/explore-loaded';
import { readersCall } from '../_data/reader';

const TITLE = 'Explore bulk observations';
const DESCRIPTION = 'Whole official releases of trade by commodity, partner and port: choose a slice, chart it beside printed figures, take its observations along.';
export const metadata: Metadata = { title: TITLE, description: DESCRIPTION, alternates: { canonical: '/explore' } };

export default async function ExplorePage() {
  const answer = await getWarehouse().then((warehouse) => warehouse.loads(readersCall())).then((loads) => ({ loads: loadedOf(loads), message: null }), (error: unknown) => ({ loads: [], message: warehouseTrouble(error).message }));
  return (
    <>
      <header className="page-head">
        <h1>{TITLE}</h1>
        <p className="subtitle">{DESCRIPTION}</p>
      </header>
      {await addressNotices('/explore')}
      {answer.message !== null && <Unavailable message={answer.message} />}
      {answer.message === null && answer.loads.length === 0 && <p>Nothing has been loaded here yet.</p>}
      {answer.loads.length > 0 && <DatasetList all={answer.loads} />}
      {answer.loads.length > 0 && <p><a href="/explore/value">Which observations have a given value?</a></p>}
      <HowToLoad dataset={answer.loads[0]?.dataset.id ?? BULK_DATASETS[0]?.id ?? ''} />
    </>
  );
}
