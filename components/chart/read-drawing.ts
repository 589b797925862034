import { ACT, ACTS, CLAIMS, type Stop, type Track, type Walk } from '@/lib/layout/moves';

/**
 * The walk over a drawing as the page holds it: places from the SVG, words from the rows of the table beside it. It answers the first
 * pointer, finger or key before anything has been loaded, and says what `walkOf` says once the rows themselves are here.
 */

const numbers = (text: string | undefined): number[] => (text ?? '').split(' ').map(Number);

/** How one panel places days and values: what `PanelMarks` wrote on it. */
interface Panel { readonly top: number; readonly x: (day: number) => number; readonly y: (value: number) => number }

function panelOf(group: SVGElement): Panel {
  const [from = 0, to = 1, left = 0, right = 0] = numbers(group.dataset.x);
  const [low = 0, high = 1, top = 0, bottom = 0, offset = 0] = numbers(group.dataset.y);
  const scale = group.dataset.log === undefined ? (value: number) => value : Math.log;
  return {
    top: offset,
    x: (day) => left + ((day - from) / (to - from)) * (right - left),
    y: (value) => bottom - ((scale(value) - scale(low)) / (scale(high) - scale(low))) * (bottom - top),
  };
}

/** The one of the three drawings that is shown. */
function shownDrawing(stage: Element): SVGSVGElement | null {
  const all = [...stage.querySelectorAll<SVGSVGElement>('.chart-svg')];
  return all.find((one) => one.getBoundingClientRect().width > 0) ?? all.at(-1) ?? null;
}

const words = (node: Element | null | undefined): string => node?.textContent?.trim() ?? '';

/** A value of a series; its words stand in its row of the table, what all rows of the series share on its drawing. */
function officialStop(row: HTMLElement, value: HTMLDataElement, group: SVGElement, panel: Panel, bar: Element | undefined): Stop {
  const box = bar ? ['x', 'y', 'width', 'height'].map((name) => Number(bar.getAttribute(name))) : null;
  const [left = 0, top = 0, width = 0, height = 0] = box ?? [];
  const { name = '', formula = '' } = group.dataset;
  const when = (): string => words(row.querySelector('th'));
  const status = (): string => words(value.parentElement?.nextElementSibling);
  const source = (): string => group.dataset.source ?? words(row.lastElementChild);
  return {
    row_id: row.dataset.row ?? '', period: '',
    // Bars with room have a pixel of air at their right, which is theirs.
    x: box ? left + (width > 5 ? width + 1 : width) / 2 : panel.x(Number(row.dataset.day)),
    // A bar may stand on another one; its end is where the value is.
    y: (box ? (value.value.startsWith('-') ? top + height : top) : panel.y(Number(value.value))) + panel.top,
    body: box ? { left, top: top + panel.top, width, height } : null,
    get when() { return when(); },
    get head() { return words(value); },
    get lines() { return [`${name}, ${when()}${status() === '' ? '' : ` (${status()})`}`, source()].filter((line) => line !== ''); },
    get text() {
      return `${name}, ${when()}: ${words(value)}${status() === '' ? '' : `, ${status()}`}.${formula === '' ? '' : ` Computed: ${formula}.`}`;
    },
    get source() { return source() === '' ? '' : `Source: ${source()}.`; },
  };
}

function seriesTrack(group: SVGElement, rows: readonly HTMLElement[]): Track {
  const frame = group.closest<SVGElement>('[data-x]');
  const panel = panelOf(frame ?? group);
  const bars = new Map([...group.querySelectorAll('rect[data-row]')].map((bar) => [bar.getAttribute('data-row'), bar]));
  const stops = rows.flatMap((row) => {
    const value = row.querySelector('data');
    return value && row.dataset.day !== undefined ? [officialStop(row, value, group, panel, bars.get(row.dataset.row ?? ''))] : [];
  });
  return { id: group.dataset.series ?? '', short: group.dataset.short ?? '', color: Number(group.dataset.color), stops: stops.sort((a, b) => a.x - b.x) };
}

/** A printed figure or a policy act: its words are on its mark. */
function markStop(mark: SVGAElement): Stop {
  const spot = mark.querySelector('circle');
  const panel = panelOf(mark.closest<SVGElement>('[data-x]') ?? mark);
  const { head = '', lines = '', source = '', row, act } = mark.dataset;
  const said = mark.getAttribute('aria-label') ?? '';
  return {
    row_id: row ?? `${ACT}${act}`, period: '', when: '', body: null, head, lines: lines.split('\n'), text: source === '' ? said : said.slice(0, -source.length).trimEnd(), source,
    x: Number(spot?.getAttribute('cx')), y: Number(spot?.getAttribute('cy')) + panel.top,
  };
}

/** The walk over the drawing shown in `stage`, with the words of the rows in `table`; null where nothing is drawn. */
export function readDrawing(stage: Element, table: ParentNode): Walk | null {
  const svg = shownDrawing(stage);
  if (!svg) return null;
  const [, , width = 0, height = 0] = numbers(svg.getAttribute('viewBox') ?? '');
  const rows = new Map<string, HTMLElement[]>();
  for (const row of table.querySelectorAll<HTMLElement>('tr[data-s]')) {
    const of = row.dataset.s ?? '';
    const listed = rows.get(of);
    if (listed) listed.push(row);
    else rows.set(of, [row]);
  }
  const tracks = [...svg.querySelectorAll<SVGElement>('g[data-series]')].map((group) => seriesTrack(group, rows.get(group.dataset.s ?? '') ?? []));
  const marks = (id: string, which: string): Track => ({
    id, short: '', color: 0, stops: [...svg.querySelectorAll<SVGAElement>(which)].map(markStop).sort((a, b) => a.x - b.x || a.y - b.y),
  });
  return { size: { width, height }, tracks: [...tracks, marks(CLAIMS, 'a[data-row]'), marks(ACTS, 'a[data-act]')].filter(({ stops }) => stops.length > 0) };
}
