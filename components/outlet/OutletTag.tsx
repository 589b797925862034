import { outletShape } from '@/lib/layout/shapes';
import { at } from '@/lib/permalink/at';

/** An outlet as the shape its figures have on charts, and its name; links to its page as of `asof`. */
export function OutletTag({ outlet, name, asof = null }: { outlet: string; name: string; asof?: string | null }) {
  return (
    <a className="outlet-tag" href={at(`/outlets/${encodeURIComponent(outlet)}`, asof)}>
      <svg viewBox="-9 -9 18 18" width="14" height="14" aria-hidden="true" focusable="false"><path d={outletShape(outlet)} fill="currentColor" /></svg>
      <span>{name}</span>
    </a>
  );
}
