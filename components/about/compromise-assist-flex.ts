import type { Principle } from './heuristic';

const TRADE = '/charts/us-china-goods-trade';

export const COMPROMISING: Principle = {
  name: 'Compromising', asks: 'Are there several ways to the same information?',
  heuristics: [
    {
      id: 'table', name: 'No table', critical: true, met: 'met',
      does: 'Under every chart stands a table of the same rows, in words, each value leading to its receipt. It is there without script.',
      see: [['A chart, its table below it', `${TRADE}#table`]], tests: ['tests/e2e/pages.test.ts', 'tests/e2e/flow.test.ts', 'tests/components/chart-svg.test.tsx'], lacks: '',
    },
    {
      id: 'static', name: 'Table/data is static', critical: false, met: 'met',
      does: 'The rows can be downloaded as CSV, JSON and spreadsheet; series, time and outlets can be chosen.', see: [['As CSV', `${TRADE}.csv`]], tests: ['tests/app/exports.test.ts', 'tests/e2e/flow.test.ts'], lacks: '',
    },
    {
      id: 'share', name: 'State is not easy to share and reproduce', critical: false, met: 'met',
      does: 'Every choice is in the address. A link can follow new data or be frozen as of a moment.', see: [['A chart, “Copy link” below it', TRADE]], tests: ['tests/app/links.test.ts', 'tests/e2e/frozen.test.ts'], lacks: '',
    },
  ],
};

export const ASSISTIVE: Principle = {
  name: 'Assistive', asks: 'Does it take work off the reader?',
  heuristics: [
    {
      id: 'density', name: 'Data density is inappropriate', critical: true, met: 'partly',
      does: 'Charts open with few series and a time that shows them. Figures printed for the same period stand side by side with a line to where they belong, or above each other.',
      see: [['Figures in a cluster', '/charts/overdose-deaths']], tests: ['tests/lib/layout.test.ts', 'tests/lib/layout-many.test.ts'],
      lacks: 'A reader may choose so many series that their lines and names crowd each other; nothing then offers a smaller choice.',
    },
    {
      id: 'tedious', name: 'Navigation and interaction is tedious', critical: true, met: 'partly',
      does: 'A link skips to the content, a chart is one tab stop, Home and End go to its ends, Up and Down keep the time while the series changes, T goes to the table.',
      see: [['A chart', TRADE]], tests: ['tests/lib/layout-walk.test.ts', 'tests/e2e/voice.test.ts'],
      lacks: 'A series of a hundred months is walked month by month: no key moves by years or to the lowest and highest value, which only the description names.',
    },
    {
      id: 'features', name: 'Visually apparent features and relationships are not described', critical: false, met: 'partly',
      does: 'The description says change, lowest and highest value, gaps and breaks of every series, and the printed figure furthest off.',
      see: [['A chart', TRADE]], tests: ['tests/lib/voice/long-description.test.ts'], lacks: 'Crossings of lines and turns between the extremes are not named.',
    },
    {
      id: 'human-readable', name: 'Data in text is not human-readable', critical: false, met: 'met',
      does: '“$295.5 billion”, not 295515400000; every digit is in the file, and where words have rounded, in the cell.', see: [['A chart', TRADE]], tests: ['tests/lib/layout-format.test.ts'], lacks: '',
    },
  ],
};

export const FLEXIBLE: Principle = {
  name: 'Flexible', asks: 'Does it heed what readers have set for themselves?',
  heuristics: [
    {
      id: 'user-style', name: 'User style change not respected', critical: true, met: 'partly',
      does: 'Letters twice the size, the spacing of WCAG 1.4.12, forced colours, the dark theme and less motion are heeded; nothing is cut off or pushed out of the window by them.',
      see: [['A chart', TRADE]], tests: ['tests/e2e/settings.test.ts', 'tests/e2e/contrast.test.ts'],
      lacks: 'Letters inside a drawing keep their size when only the size of text is changed. They grow with the zoom of the browser.',
    },
    {
      id: 'zoom', name: 'Zoom and reflow are not supported', critical: false, met: 'met',
      does: 'At 400 % of a window 1280 pixels wide every page is one column; only tables, drawings and code scroll sideways, within their own box.',
      see: [['A chart', TRADE]], tests: ['tests/e2e/settings.test.ts', 'tests/e2e/pages.test.ts'], lacks: '',
    },
    {
      id: 'textures', name: 'Contrast and textures cannot be adjusted', critical: false, met: 'partly',
      does: 'Colours follow the system: light, dark, forced.', see: [['A chart', TRADE]], tests: ['tests/e2e/contrast.test.ts'], lacks: 'There is no switch on the page, and there are no textures to turn on.',
    },
  ],
};
