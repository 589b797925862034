import { createElement } from 'react';
import { CLAIM_PICTURE, ClaimPicture } from '@/components/picture/ClaimPicture';
import { exportFileName } from '@/lib/export/file-name';
import { at } from '@/lib/permalink/at';
import type { Store } from '@/lib/store/store';
import { loadEntries } from './entries';
import { fileWith, hashOf } from './file-headers';
import { askedOf } from './moment';
import { originOf } from './origin';
import { pngOf } from './pictures/png';
import { withText } from './pictures/png-text';
import { standalone } from './pictures/svg';
import { requestQuery } from './query';
import { pick, refuse } from './refuse';

const PIXELS = CLAIM_PICTURE.width * 1.5;

/** `/claims/<id>/share.png`: the picture shown where a link to a receipt is shared. @throws Problem for an unknown claim or a query not understood. */
export async function claimPicture(whole: Store, request: Request, id: string): Promise<Response> {
  const asked = await askedOf(whole, requestQuery(request));
  const [entries, recorded] = await Promise.all([loadEntries(asked.store), asked.store.newest()]);
  await pick(entries.map(({ claim }) => claim), id, 'claims', asked);
  refuse(asked.notices);
  const { renderToStaticMarkup } = await import('react-dom/server');
  const site = originOf(request.headers);
  const address = `${site.replace(/^https?:\/\//, '')}/claims/${id}`;
  const svg = entries.filter(({ claim }) => claim.id === id).map(({ claim, row, found }) => standalone(renderToStaticMarkup(createElement(ClaimPicture, { row, says: claim.says, address, recorded, secondhand: found.official?.grade === 'secondhand' })))).join('');
  const body = withText(await pngOf(svg, PIXELS), { Title: `Receipt ${id}`, Description: `${site}${at(`/claims/${id}`, recorded)}`, Software: 'Sourceline' });
  return fileWith(request, body, { tag: hashOf(body), recorded, mediaType: 'image/png', name: exportFileName(`claims-${id}`, recorded, 'png'), attached: false });
}
