import type { ReactNode } from 'react';
import type { Walking } from '@/components/chart/ChartWalk';
import type { Chart } from '@/lib/model/chart';
import type { TableFile } from '@/lib/model/row';
import type { View } from '@/lib/model/view';
import type { Failure } from '@/components/chart/ChartFailure';
import type { ControlOptions } from '@/components/chart/control-options';
import type { ChartSource } from '@/components/page/ChartFoot';

/** The two addresses of a view; the frozen one is null until its rows, and with them their hash, are here. */
export interface ViewLinks { readonly living: string; readonly frozen: string | null; readonly recorded: string }

/** What the live part tells the page around it. Types only: this file costs the first load nothing. */
export interface Answer {
  /** Query string of the rows of the view (without the point and tab that are only looked at). */
  readonly rowsLink: string;
  readonly links: ViewLinks;
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly walking: Walking;
  /** The table of the view and what it has to tell; null while it is the one the server has drawn. */
  readonly twin: ReactNode | null;
  /** Sources, licence and reference of the rows; null while they are the server's. */
  readonly foot: ReactNode | null;
  /** The dialog with the open receipt, kept outside the chart's own keys and clicks. */
  readonly receipt: ReactNode;
}

export interface LiveProps {
  readonly chart: Chart;
  /** What the server answered, and for which view. */
  readonly first: { readonly table: TableFile; readonly view: View };
  readonly view: View;
  readonly options: ControlOptions;
  readonly sources: readonly ChartSource[];
  readonly site: string;
  /** Day of the request. */
  readonly accessed: string;
  /** Row whose receipt is open, or null. */
  readonly open: string | null;
  readonly onAnswer: (answer: Answer) => void;
  readonly onView: (view: View) => void;
  readonly onOpen: (rowId: string | null) => void;
  /** The server's drawing. */
  readonly children: ReactNode;
}
