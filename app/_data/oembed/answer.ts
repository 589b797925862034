import { frameHeight } from '@/components/embed/frame-height';
import { formatView } from '@/lib/permalink/format';
import { embedAddress } from '@/lib/reuse/addresses';
import { embedCode } from '@/lib/reuse/embed-code';
import type { OEmbed } from '@/lib/reuse/oembed';
import { answer } from '@/lib/store/answer';
import { chartPath } from '@/lib/permalink/path';
import { sealed } from '@/lib/store/seal';
import type { Store } from '@/lib/store/store';
import type { OEmbedAsked } from './asked';

/** Width of a frame nobody limits. */
const WIDTH = 700;
/** The share image. */
const THUMBNAIL = { width: 1200, height: 630 } as const;
/** Seconds an answer may be kept: of a view that follows new data, and of one that cannot change. */
const KEPT = 3600;
const KEPT_FROZEN = 86_400;

/** An answer, and the newest stamp of the rows it is of. */
export interface OEmbedAnswer { readonly body: OEmbed; readonly recorded: string }

/** How to show one chart elsewhere, from `site` (scheme and host): a frame with the very view. @throws Problem for a chart that is not there. */
export async function oembedAnswer(store: Store, { chart: id, query, maxwidth, maxheight }: OEmbedAsked, site: string): Promise<OEmbedAnswer> {
  const found = await answer(store, id, query);
  const { table, view, chart } = found;
  const { seal, frozen } = await sealed(store, found);
  const isFrozen = seal === 'verified' && view.asof !== null;
  const width = Math.min(WIDTH, maxwidth);
  const height = Math.min(frameHeight(table, await store.sources(view.asof), width), maxheight);
  const picture = isFrozen ? frozen : chartPath(chart.id, formatView(view, chart));
  const [path = '', ...tail] = picture.split('?');
  // Rows that are not those of the link have no picture, and one larger than asked for must be left out (section 2.3.4).
  const isPictured = seal !== 'broken' && THUMBNAIL.width <= maxwidth && THUMBNAIL.height <= maxheight;
  return {
    recorded: table.recorded,
    body: {
      type: 'rich', version: '1.0', title: table.title,
      author_name: 'Sourceline', author_url: site, provider_name: 'Sourceline', provider_url: site, cache_age: isFrozen ? KEPT_FROZEN : KEPT,
      ...(isPictured && { thumbnail_url: `${site}${[`${path}/share.png`, ...tail].join('?')}`, thumbnail_width: THUMBNAIL.width, thumbnail_height: THUMBNAIL.height }),
      // As it came, so that the embed names what of it could not be used, as the page does (law 2).
      html: embedCode(`${site}${embedAddress(chartPath(chart.id, query))}`, `${table.title}, chart by Sourceline`, { width, height }),
      width, height,
    },
  };
}
