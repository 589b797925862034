/** Colours of the pictures, which cannot read app/styles/tokens.css; tests/components/picture.test.tsx holds them equal to it. */
export const PALETTES = {
  light: {
    paper: '#fbf7ef', ink: '#1d1a16', 'ink-2': '#5a534a', rule: '#d8cdba', edge: '#8b8070', accent: '#0d5263',
    'series-1': '#0b5a8c', 'series-2': '#bd4310', 'series-3': '#0d7a66', 'series-4': '#85409a', 'series-5': '#8c640b', 'series-6': '#2b7fc4', 'series-7': '#57524c', 'series-8': '#b8336a',
    agrees: '#0b6b5b', revised: '#6341a5', differs: '#b03d16', incomparable: '#755509', unknown: '#655e55',
  },
  dark: {
    paper: '#15130f', ink: '#f1ebdf', 'ink-2': '#b6ac9c', rule: '#3a352c', edge: '#857b6c', accent: '#7cc7d8',
    'series-1': '#6bb3ea', 'series-2': '#ff8e5c', 'series-3': '#4cc7ab', 'series-4': '#d39ae4', 'series-5': '#dcb04a', 'series-6': '#a9d3ff', 'series-7': '#b9b1a5', 'series-8': '#ff8cb0',
    agrees: '#55c7b1', revised: '#bda8f5', differs: '#ff9467', incomparable: '#dcb95a', unknown: '#b1a899',
  },
} as const;
export type Theme = keyof typeof PALETTES;
export const THEMES: readonly Theme[] = ['light', 'dark'];

/** Families the pictures are set in; the font files are ours and go with them. */
export const SERIF = 'Source Serif 4';
export const SANS = 'Inter';

/** Style of a picture in one theme: the chart's own classes (app/styles/chart.css) with colours written out. */
export function pictureStyle(theme: Theme): string {
  const c = PALETTES[theme];
  const series = Array.from({ length: 8 }, (_, n) => `.series-${n + 1}{color:${Object.entries(c).find(([name]) => name === `series-${n + 1}`)?.[1] ?? c.ink}}`);
  return [
    `text{font-family:'${SANS}',sans-serif;fill:${c['ink-2']}}`,
    `.p-title{font-family:'${SERIF}',serif;font-weight:600;fill:${c.ink}}.p-ink{fill:${c.ink}}.p-accent{font-weight:500;fill:${c.accent}}`,
    ...series,
    `.chart-tick{font-size:12.5px}.chart-heading{font-size:13px;font-weight:500}.chart-label{font-size:13px;font-weight:500;fill:${c.ink}}`,
    `.chart-grid line{stroke:${c.rule};stroke-width:1}.chart-grid .chart-base{stroke:${c['ink-2']}}`,
    '.chart-line{fill:none;stroke:currentColor;stroke-width:2.25;stroke-linejoin:round;stroke-linecap:round}.chart-dashed{stroke-dasharray:5 4.5;stroke-linecap:butt}',
    `.chart-dot{fill:currentColor;stroke:${c.paper};stroke-width:1}.chart-bar,.chart-swatch-bar{fill:currentColor}`,
    '.chart-tentative{fill-opacity:.3;stroke:currentColor;stroke-width:1.25;stroke-dasharray:4 3}.chart-around{fill-opacity:.14;stroke:currentColor;stroke-width:1.25}',
    `.claim-point{color:${c.unknown}}.claim-filled{color:${c.agrees}}.claim-cored{color:${c.revised}}.claim-hollow{color:${c.differs}}.claim-struck{color:${c.incomparable}}`,
    `.claim-target{fill:none}.claim-halo{fill:${c.paper};stroke:${c.paper};stroke-width:5;stroke-linejoin:round}`,
    '.claim-whisker{fill:none;stroke:currentColor;stroke-width:1.6}.claim-tie{fill:none;stroke:currentColor;stroke-width:1.4}',
    `.claim-shape{fill:${c.paper};stroke:currentColor;stroke-width:2.2;stroke-linejoin:round}.claim-filled .claim-shape{fill:currentColor}`,
    '.claim-inner{fill:none;stroke:currentColor;stroke-width:2.2;stroke-linecap:round}.claim-cored .claim-inner{fill:currentColor;stroke:none}.claim-dotted .claim-shape{stroke-dasharray:2 2.4}',
    `.chart-bands rect{fill:${c.ink};fill-opacity:.04}.chart-act-line{fill:none;stroke:${c.edge};stroke-width:1;stroke-dasharray:1 3}.chart-act-mark{fill:${c.paper};stroke:${c['ink-2']};stroke-width:1.5}.chart-bands .chart-band-compared{fill:${c.accent};fill-opacity:.12}.chart-rule{fill:none;stroke:${c['ink-2']};stroke-width:1;stroke-dasharray:2 3}.chart-break{fill:none;stroke:currentColor;stroke-width:1.6}`,
    `.p-shape{fill:none;stroke:${c['ink-2']};stroke-width:2}.p-dashed{fill:none;stroke:${c['ink-2']};stroke-width:2.25;stroke-dasharray:5 4.5}.p-rule{stroke:${c.rule};stroke-width:1}`,
  ].join('');
}
