import { outletShape } from '@/lib/layout/shapes';

/** An outlet as the shape its figures have on charts, and its name; links to its page. */
export function OutletTag({ outlet, name }: { outlet: string; name: string }) {
  return (
    <a className="outlet-tag" href={`/outlets/${encodeURIComponent(outlet)}`}>
      <svg viewBox="-9 -9 18 18" width="14" height="14" aria-hidden="true" focusable="false"><path d={outletShape(outlet)} fill="currentColor" /></svg>
      <span>{name}</span>
    </a>
  );
}
