import { chartStore } from '@/app/_data/bulk';
import { controlOptions } from '@/app/_data/control-options';
import { formQuery } from '@/app/_data/form-query';
import { requestQuery } from '@/app/_data/query';
import { failureResponse } from '@/app/_data/respond';
import { chartPath } from '@/lib/permalink/path';
import { seriesOfAddress } from '@/lib/slice/explore';
import { answer } from '@/lib/store/answer';
import { getStore } from '@/lib/store/current';

interface Context { readonly params: Promise<{ chart: string }> }

/** What was sent with series added by the address of their page. What that address asks for beside them counts where the chart itself asks for nothing. */
function withAddresses(given: URLSearchParams): URLSearchParams {
  const sent = new URLSearchParams([...given].filter(([name]) => name !== 'add'));
  for (const text of given.getAll('add').map((one) => one.trim()).filter((one) => one !== '')) {
    const found = seriesOfAddress(text);
    sent.append('add', found?.id ?? text);
    for (const name of ['time', 'vintage'] as const) if (found && found[name] !== '' && !sent.get(name)) sent.set(name, found[name]);
  }
  return sent;
}

/** Turns the submitted controls of a chart into the address of the view they describe, for readers without JavaScript. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { chart: id } = await params;
  try {
    const sent = withAddresses(new URLSearchParams(requestQuery(request)));
    const store = await chartStore(getStore(), id, sent.toString(), request.signal);
    // Which outlets the form could offer depends on the series it was sent with, so that is found out first.
    const { chart, view } = await answer(store, id, formQuery(sent, { offered: [], known: [] }));
    const [{ outlets }, known] = await Promise.all([controlOptions(store, chart, view.series, view.asof), store.outlets(view.asof)]);
    const query = formQuery(sent, { offered: outlets.map((outlet) => outlet.id), known: known.map((outlet) => outlet.id) });
    const { table, issues } = await answer(store, id, query);
    // With anything not understood the address stays as it was asked for, so that the page can say what was wrong.
    const tail = issues.length > 0 ? query : table.permalink;
    return new Response(null, { status: 303, headers: { Location: chartPath(encodeURIComponent(id), tail) } });
  } catch (error) {
    return failureResponse(error);
  }
}
