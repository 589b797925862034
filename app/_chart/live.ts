import type { ReactNode, RefObject } from 'react';
import type { Between, Opened } from '@/components/chart/ChartWalk';
import type { ControlOptions } from '@/components/chart/control-options';
import type { ChartAsk } from '@/components/chart/chart-ask';
import type { ChartSource } from '@/components/page/ChartFoot';
import type { Walk } from '@/lib/layout/moves';
import type { Chart } from '@/lib/model/chart';
import type { TableFile } from '@/lib/model/row';
import type { View } from '@/lib/model/view';

/** What keys, clicks and drags on the chart ask for. */
export type Ask = ChartAsk;

/** What the page says of the server's answer without holding its rows. */
export type TableHead = Pick<TableFile, 'title' | 'subtitle' | 'permalink' | 'recorded' | 'csv_sha256'>;

/** What stands in place of the server's words and table once the rows of another view are here. */
export interface Other {
  readonly moment: ReactNode;
  readonly notes: ReactNode;
  readonly legend: ReactNode;
  readonly compared: ReactNode;
  /** The table of the view. */
  readonly twin: ReactNode;
}

/** What the live part tells the page around it. Types only: this file costs the first load nothing. */
export interface Answer {
  readonly busy: boolean;
  readonly failure: ReactNode;
  readonly progress: ReactNode;
  /** The walk over the rows shown; null until any have come. */
  readonly walk: Walk | null;
  readonly between: Between | null;
  readonly opened: Opened | null;
  /** Whether the live drawing stands in place of the server's. */
  readonly drawn: 'still' | 'live';
  /** The server's table at work, in its place; null before it is touched, and while another view is shown. */
  readonly rows: ReactNode;
  /** Sources, licence and reference of the rows, with what copies them; null until any have come. */
  readonly foot: ReactNode;
  /** Null while the rows shown are those the server has drawn. */
  readonly other: Other | null;
  /** The dialogs with the open receipt and the list of keys, kept outside the chart's own keys and clicks. */
  readonly dialogs: ReactNode;
  readonly onAsk: (ask: Ask) => void;
}

/** What the server answered and the live part goes on from. */
export interface Served {
  readonly chart: Chart;
  /** Of the answer; its rows are in the page, as drawing and table. */
  readonly head: TableHead;
  readonly view: View;
  /** Query string of the answer's files where the link is a frozen one, so that they are too; null for any other. */
  readonly files: string | null;
  readonly options: ControlOptions;
  readonly sources: readonly ChartSource[];
  readonly site: string;
  /** Day of the request. */
  readonly accessed: string;
  /** Whether every series asked for is shown; what is left of a chart is not frozen. */
  readonly isWhole: boolean;
}

export interface LiveProps {
  readonly first: Served;
  /** Asked for before this part was there. */
  readonly waiting: RefObject<Ask[]>;
  /** The element with controls and actions. */
  readonly root: RefObject<HTMLElement | null>;
  readonly onAnswer: (answer: Answer) => void;
}
