import { openApi } from '@/app/_data/api/openapi';
import { fileWith, hashOf } from '@/app/_data/file-headers';
import { CHART_FORMS } from '@/app/_data/forms/registry';
import { originOf } from '@/app/_data/origin';
import { requestQuery, unknownParameters } from '@/app/_data/query';
import { failureResponse } from '@/app/_data/respond';
import { badQuery } from '@/lib/problem';

/** Addresses in it are those of the host that was asked, so it cannot be made beforehand. */
export const dynamic = 'force-dynamic';

/** Every address for programs, as an OpenAPI 3.1 document. It needs no data, so it answers even while there is none. */
export function GET(request: Request): Response {
  try {
    const unknown = unknownParameters(requestQuery(request));
    if (unknown.length > 0) throw badQuery(unknown);
    const body = `${JSON.stringify(openApi(originOf(request.headers), CHART_FORMS), null, 1)}\n`;
    return fileWith(request, body, { tag: hashOf(body), recorded: '', mediaType: 'application/json; charset=utf-8', name: 'sourceline-openapi.json', attached: false });
  } catch (error) {
    return failureResponse(error);
  }
}
