import type { DrawnAct } from '../model/row';

/** Everything the chart draws, in drawing units (CSS pixels at scale 1); x runs right, y runs down, both local to the panel. */
export interface Size { readonly width: number; readonly height: number }

export interface Box { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** One value of one row. `day` counts days since 1970-01-01 UTC; `value` is a float for drawing only. */
export interface Point { readonly row_id: string; readonly day: number; readonly value: number; readonly x: number; readonly y: number }

/** A point with a dot. `alone`: no line leads to it or from it, so the dot is all there is to see of it. */
export interface MarkedPoint extends Point { readonly alone: boolean }

/** A stretch of line without gaps. Dashed where it leads to a provisional, estimated or forecast value. */
export interface Segment { readonly dashed: boolean; readonly d: string; readonly vertices: readonly { readonly day: number; readonly value: number }[] }

/** `around`: its period holds those of other bars of the same series (a total of two years beside the years), so it is drawn behind them as an outline. */
export interface Bar extends Point { readonly left: number; readonly top: number; readonly width: number; readonly height: number; readonly dashed: boolean; readonly around: boolean }

/** Name of a series at the end of its line, centred on `y`. */
export interface EndLabel { readonly x: number; readonly y: number; readonly lines: readonly string[] }

export interface DrawnSeries {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  readonly mark: 'line' | 'bar' | 'step' | 'dot';
  /** 1 to 8: the CSS colour `--series-n`. */
  readonly color: number;
  /** One per row with a value, in time order. */
  readonly points: readonly Point[];
  readonly segments: readonly Segment[];
  readonly bars: readonly Bar[];
  /** Points that get a dot: all where there is room, else those no line reaches. */
  readonly marked: readonly MarkedPoint[];
  readonly label: EndLabel | null;
}

/** `cored`: an outline with a dot inside. `struck`: an outline with a line through. */
export type ClaimFill = 'filled' | 'cored' | 'hollow' | 'struck' | 'dotted';

/** A printed figure. Whisker ends are null where the words leave no interval; an open end reaches the edge of the plot. */
export interface DrawnClaim extends Point {
  readonly fill: ClaimFill;
  /** SVG path around 0,0. */
  readonly shape: string;
  readonly yLow: number;
  readonly yHigh: number;
  readonly openLow: boolean;
  readonly openHigh: boolean;
  /** Pixel column of its period where it had to move aside, else null. */
  readonly belongs: number | null;
}

/** Acts of a day, or of days too near to be told apart, as one mark on the lane. */
export interface ActMark {
  readonly id: string;
  readonly x: number;
  readonly acts: readonly DrawnAct[];
}

/** A stretch in which a tariff was in force. `row` stacks the labels of stretches that overlap; a label is left out where the stretch is too narrow for it. */
export interface DrawnStretch { readonly id: string; readonly title: string; readonly left: number; readonly right: number; readonly row: number; readonly labelled: boolean }

/** A value that is not of the same kind as those before it: a break, or another definition. */
export interface BreakMark { readonly row_id: string; readonly x: number; readonly y: number; readonly status: string }

export interface YTick { readonly value: number; readonly y: number; readonly label: string }
export interface XTick { readonly day: number; readonly x: number; readonly label: string; readonly sub: string }

/** Values of one unit: two units mean two panels, never two axes. */
export interface Panel {
  readonly unit: string;
  /** Unit and magnitude, said once: "$ billion". */
  readonly heading: string;
  /** Distance from the top of the whole drawing. */
  readonly top: number;
  readonly height: number;
  readonly box: Box;
  readonly y: { readonly domain: readonly [number, number]; readonly ticks: readonly YTick[]; readonly zero: number | null; readonly scale: 'linear' | 'log' };
  readonly x: { readonly domain: readonly [number, number]; readonly ticks: readonly XTick[] };
  readonly series: readonly DrawnSeries[];
  readonly claims: readonly DrawnClaim[];
  readonly breaks: readonly BreakMark[];
  /** Dated policy acts; a hairline each, and a mark on the lane at pixel row `lane`, which the first panel alone has. */
  readonly acts: readonly ActMark[];
  readonly lane: number | null;
  readonly bands: readonly DrawnStretch[];
  /** Pixel columns of the two periods compared that are drawn; none where nothing is compared. */
  readonly compared: readonly number[];
}

export interface Layout extends Size {
  readonly panels: readonly Panel[];
  /** Rows that name no period or no value, so that no place on the drawing is theirs. */
  readonly unplaced: readonly string[];
}
