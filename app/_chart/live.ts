import type { ReactNode } from 'react';
import type { Between } from '@/components/chart/ChartWalk';
import type { Failure } from '@/components/chart/ChartFailure';
import type { ControlOptions } from '@/components/chart/control-options';
import type { ChartSource } from '@/components/page/ChartFoot';
import type { Walk } from '@/lib/layout/moves';
import type { Chart } from '@/lib/model/chart';
import type { TableFile } from '@/lib/model/row';
import type { View } from '@/lib/model/view';

/** What the page says of the server's answer without holding its rows. */
export type TableHead = Pick<TableFile, 'title' | 'subtitle' | 'permalink' | 'recorded' | 'csv_sha256' | 'living' | 'frozen'>;

/** The two addresses of a view; the frozen one is null until its rows, and with them their hash, are here. */
export interface ViewLinks { readonly living: string; readonly frozen: string | null; readonly recorded: string }

/** What the live part tells the page around it. Types only: this file costs the first load nothing. */
export interface Answer {
  /** Query string of the rows of the view (without the point and tab that are only looked at). */
  readonly rowsLink: string;
  readonly links: ViewLinks;
  readonly busy: boolean;
  /** Stops what is being loaded and goes back to the rows shown; null where there are none of an earlier view. */
  readonly cancel: (() => void) | null;
  readonly failure: Failure | null;
  /** The walk over the rows shown; null until any have come. */
  readonly walk: Walk | null;
  readonly between: Between | null;
  /** Whether the live drawing stands in place of the server's. */
  readonly drawn: 'still' | 'live';
  /** The table of the view and what it has to tell; null while it is the one the server has drawn. */
  readonly twin: ReactNode | null;
  /** Sources, licence and reference of the rows; null while they are the server's. */
  readonly foot: ReactNode | null;
  /** Two periods compared; null while it is what the server has said. */
  readonly compared: ReactNode | null;
  /** The dialog with the open receipt, kept outside the chart's own keys and clicks. */
  readonly receipt: ReactNode;
}

export interface LiveProps {
  readonly chart: Chart;
  /** Of what the server answered, and for which view. */
  readonly first: { readonly head: TableHead; readonly view: View };
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
  /** A view asked for here, not by the address. */
  readonly onChoose: (view: View) => void;
  /** How many views going back would undo. */
  readonly onDepth: (depth: number) => void;
  readonly onOpen: (rowId: string | null) => void;
}
