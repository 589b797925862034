import { outletShape } from '@/lib/layout/shapes';

/** The shape an outlet's figures have on charts. */
export function OutletMark({ outlet }: { outlet: string }) {
  return <svg className="outlet-mark" viewBox="-9 -9 18 18" width="14" height="14" aria-hidden="true" focusable="false"><path d={outletShape(outlet)} fill="currentColor" /></svg>;
}
