import { controlOptions } from '@/app/_data/control-options';
import { formQuery } from '@/app/_data/form-query';
import { problemResponse } from '@/app/_data/respond';
import { Problem } from '@/lib/problem';
import { answer } from '@/lib/store/answer';
import { getStore } from '@/lib/store/current';

interface Context { readonly params: Promise<{ chart: string }> }

/** Turns the submitted controls of a chart into the address of the view they describe, for readers without JavaScript. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { chart: id } = await params;
  const store = getStore();
  try {
    const { chart, view } = await answer(store, id, '');
    const { outlets } = await controlOptions(store, chart, view.series, null);
    const query = formQuery(new URL(request.url).searchParams, outlets.map((outlet) => outlet.id));
    const { table, issues } = await answer(store, id, query);
    // With anything not understood the address stays as it was asked for, so that the page can say what was wrong.
    const tail = issues.length > 0 ? query : table.permalink;
    return new Response(null, { status: 303, headers: { Location: `/charts/${encodeURIComponent(id)}${tail === '' ? '' : `?${tail}`}` } });
  } catch (error) {
    if (error instanceof Problem) return problemResponse(error);
    throw error;
  }
}
