'use client';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { Fragment, memo, useCallback, useState, type Ref } from 'react';
import type { Row } from '@/lib/model/row';
import type { ColumnName } from '@/lib/table-view/columns';
import { RowLine } from './RowLine';
import type { Setting } from './setting';

interface Props { readonly rows: readonly Row[]; readonly columns: readonly ColumnName[]; readonly setting: Setting }

const Line = memo(RowLine);

/** Every row, in the page. */
export function AllRows({ rows, columns, setting }: Props) {
  if (rows.length === 0) return <tbody><tr><td colSpan={columns.length} className="rows-none">No row is like that. Reset brings all of them back.</td></tr></tbody>;
  return <tbody>{rows.map((row) => <Line key={row.row_id} row={row} columns={columns} setting={setting} />)}</tbody>;
}

/** Rows that come and go together: a body each, so that scrolling seldom changes the page and ten thousand rows are a thousand things to place. */
const BLOCK = 10;
/** Height of a row before it is measured, in pixels, and blocks drawn beyond the window on either side. */
const ROW_HEIGHT = 38;
const BEYOND = 2;

/** Room of the rows that are not drawn. */
const Gap = ({ height, columns }: { readonly height: number; readonly columns: number }) => <tbody aria-hidden="true" className="rows-gap"><tr><td colSpan={columns} height={height} /></tr></tbody>;

interface BlockProps extends Props { readonly block: number; readonly ref: Ref<HTMLTableSectionElement>; readonly onHold: (block: number | null) => void }

/** One block of rows, each of which says which row of all it is; the head is the first. */
const Block = memo(function Block({ rows, columns, setting, block, ref, onHold }: BlockProps) {
  const first = block * BLOCK;
  return (
    <tbody ref={ref} data-index={block} onFocus={() => onHold(block)} onBlur={() => onHold(null)}>
      {rows.slice(first, first + BLOCK).map((row, i) => <Line key={row.row_id} row={row} columns={columns} setting={setting} aria-rowindex={first + i + 2} />)}
    </tbody>
  );
});

/** The rows in the window of `region` and some around it; those around the one that has the focus stay, wherever they are. */
export function WindowRows({ rows, columns, setting, region }: Props & { readonly region: HTMLElement }) {
  const [held, setHeld] = useState<number | null>(null);
  const rangeExtractor = useCallback((range: Range): number[] => {
    const drawn = defaultRangeExtractor(range);
    return held === null || held >= range.count || drawn.includes(held) ? drawn : [...drawn, held].sort((a, b) => a - b);
  }, [held]);
  // eslint-disable-next-line react-hooks/incompatible-library -- its functions are used in this component only, and none is remembered
  const virtual = useVirtualizer({ count: Math.ceil(rows.length / BLOCK), getScrollElement: () => region, estimateSize: () => ROW_HEIGHT * BLOCK, overscan: BEYOND, rangeExtractor });
  const drawn = virtual.getVirtualItems();
  const end = drawn.at(-1)?.end ?? 0;
  return (
    <>
      {drawn.map(({ index, start }, i) => {
        const gap = start - (drawn[i - 1]?.end ?? 0);
        return (
          <Fragment key={index}>
            {gap > 0 && <Gap height={gap} columns={columns.length} />}
            <Block rows={rows} columns={columns} setting={setting} block={index} ref={virtual.measureElement} onHold={setHeld} />
          </Fragment>
        );
      })}
      {virtual.getTotalSize() > end && <Gap height={virtual.getTotalSize() - end} columns={columns.length} />}
    </>
  );
}
