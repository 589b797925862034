import { at } from '@/lib/permalink/at';
import { OutletMark } from './OutletMark';

/** An outlet as the shape its figures have on charts, and its name; links to its page as of `asof`. */
export function OutletTag({ outlet, name, asof = null }: { outlet: string; name: string; asof?: string | null }) {
  return (
    <a className="outlet-tag" href={at(`/outlets/${encodeURIComponent(outlet)}`, asof)}>
      <OutletMark outlet={outlet} />
      <span>{name}</span>
    </a>
  );
}
