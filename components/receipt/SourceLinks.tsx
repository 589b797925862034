import { Fragment } from 'react';
import type { Row } from '@/lib/model/row';
import { at } from '@/lib/permalink/at';

/** Between two titles; a title may have the mark itself, within brackets. */
const BETWEEN = /; (?![^(]*\))/;

interface Props {
  readonly row: Row;
  readonly asof?: string | null;
  /** What of a title is shown; all of it unless told. */
  readonly shorten?: (title: string) => string;
}

const whole = (title: string): string => title;

/** The sources of a row, each a link to its page. A derived value may have several: ids joined by `~`, titles by `; `. Links keep `asof`. */
export function SourceLinks({ row, asof = null, shorten = whole }: Props) {
  if (row.source === '') return null;
  const ids = [...new Set(row.source.split('~'))];
  const titles = ids.length === 1 ? [row.source_title] : row.source_title.split(BETWEEN);
  return ids.map((id, i) => <Fragment key={id}>{i > 0 && '; '}<a href={at(`/sources/${encodeURIComponent(id)}`, asof)}>{shorten((titles.length === ids.length ? titles[i] : '') || id)}</a></Fragment>);
}
