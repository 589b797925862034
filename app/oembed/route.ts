import { chartStore } from '@/app/_data/bulk';
import { fileWith, hashOf } from '@/app/_data/file-headers';
import { oembedAnswer } from '@/app/_data/oembed/answer';
import { oembedAsked } from '@/app/_data/oembed/asked';
import { originOf } from '@/app/_data/origin';
import { requestQuery } from '@/app/_data/query';
import { failureResponse } from '@/app/_data/respond';
import { oembedJson, oembedXml } from '@/lib/reuse/oembed';
import { getStore } from '@/lib/store/current';

export const dynamic = 'force-dynamic';

const WRITERS = { json: { write: oembedJson, mediaType: 'application/json; charset=utf-8' }, xml: { write: oembedXml, mediaType: 'text/xml; charset=utf-8' } } as const;

/** How to show a chart page of ours elsewhere (oEmbed 1.0). */
export async function GET(request: Request): Promise<Response> {
  try {
    const site = originOf(request.headers);
    const asked = oembedAsked(requestQuery(request), site);
    const { body, recorded } = await oembedAnswer(await chartStore(getStore(), asked.chart, asked.query, request.signal), asked, site);
    const { write, mediaType } = WRITERS[asked.format];
    const text = write(body);
    return fileWith(request, text, { tag: hashOf(text), recorded, mediaType, name: `sourceline-oembed.${asked.format}`, attached: false });
  } catch (error) {
    return failureResponse(error);
  }
}
