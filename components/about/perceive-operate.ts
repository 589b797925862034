import type { Principle } from './heuristic';

const TRADE = '/charts/us-china-goods-trade';

export const PERCEIVABLE: Principle = {
  name: 'Perceivable', asks: 'Can what is there be seen, heard or felt?',
  heuristics: [
    {
      id: 'contrast', name: 'Low contrast', critical: true, met: 'met',
      does: 'Text has at least 4.5:1 against its ground, lines, bars, points and the ring of the focus at least 3:1, in the light theme, the dark one and in forced colours. The hairlines of the grid are fainter: the numbers beside them say the same.',
      see: [['A chart with lines', TRADE], ['A chart with points', '/charts/overdose-deaths-provisional']],
      tests: ['tests/app/tokens.test.ts', 'tests/e2e/contrast.test.ts', 'tests/e2e/pages.test.ts'], lacks: '',
    },
    {
      id: 'only-visual', name: 'Only visual', critical: true, met: 'partly',
      does: 'Every chart is also a table of the same rows and a description in words made from those rows. The keyboard walks its points and each is announced with value, unit, period, outlet and verdict.',
      see: [['A chart, its table below it', `${TRADE}#table`]], tests: ['tests/e2e/voice.test.ts', 'tests/lib/voice/long-description.test.ts', 'tests/e2e/pages.test.ts'],
      lacks: 'What assistive technology is given was read from the browser’s accessibility tree. Nobody has yet gone through the site with JAWS, NVDA or VoiceOver, as the heuristic asks.',
    },
    {
      id: 'text-size', name: 'Small text size', critical: true, met: 'partly',
      does: 'No letter is smaller than 12 pixels on the screen, those in drawings included, in windows from 390 pixels on.',
      see: [['A chart', TRADE]], tests: ['tests/e2e/settings.test.ts'], lacks: 'In a window of 320 pixels a drawing is scaled down, and its letters are 10 pixels high. The table below it keeps its size.',
    },
    {
      id: 'seizures', name: 'Visual presents seizure risk', critical: true, met: 'met',
      does: 'Nothing flashes, blinks or moves by itself. A chart whose rows are on their way fades once, in a fifth of a second, and not at all for readers who ask for less motion.',
      see: [['A chart', TRADE]], tests: ['tests/e2e/settings.test.ts'], lacks: '',
    },
    {
      id: 'colour-alone', name: 'Color is used alone to communicate meaning', critical: false, met: 'partly',
      does: 'Each outlet has a shape, each verdict a fill, provisional values are dashed, and lines are named at their ends.',
      see: [['A chart', TRADE]], tests: ['tests/components/chart-svg.test.tsx', 'tests/components/picture.test.tsx'],
      lacks: 'Official lines that cross are told apart by colour between their ends; none has a dash or texture of its own.',
    },
  ],
};

export const OPERABLE: Principle = {
  name: 'Operable', asks: 'Can it be worked by keyboard, pointer, touch and voice, and are slips forgiven?',
  heuristics: [
    {
      id: 'one-input', name: 'Interaction output only has one input', critical: true, met: 'met',
      does: 'Whatever a pointer finds, keys and fingers find: arrows walk the points, Enter, a click and a tap open the receipt. Without script every printed figure is a link and the controls are a form.',
      see: [['A chart', TRADE]], tests: ['tests/e2e/voice.test.ts', 'tests/e2e/flow.test.ts', 'tests/components/chart-island.test.tsx'], lacks: '',
    },
    {
      id: 'instructions', name: 'No interaction cues or instructions', critical: true, met: 'partly',
      does: 'A line under each chart says what the keys do, and the chart names it as its description. The whole list is on this page.',
      see: [['A chart', TRADE], ['The list of keys', '/about/accessibility#keys']], tests: ['tests/components/voice/shortcuts.test.tsx', 'tests/e2e/voice.test.ts'],
      lacks: 'On a screen without a pointer the line about keys is left out, and nothing in its place says that a tap opens a receipt.',
    },
    {
      id: 'override', name: 'Controls override AT controls', critical: true, met: 'met',
      does: 'Keys mean something to a chart only while it has the focus. Tab always leads on, Esc leaves, and keys held with Ctrl, Alt or the command key are left to browser and assistive technology.',
      see: [['The list of keys', '/about/accessibility#keys']], tests: ['tests/components/chart-island.test.tsx', 'tests/e2e/voice.test.ts'], lacks: '',
    },
    {
      id: 'focus', name: 'Keyboard focus indicator missing, obscured, or low contrast', critical: false, met: 'met',
      does: 'An outline three pixels wide around whatever has the focus; in a chart also a ring at the point.',
      see: [['A chart', TRADE]], tests: ['tests/e2e/contrast.test.ts'], lacks: '',
    },
    {
      id: 'tab-stops', name: 'Inappropriate tab stops', critical: false, met: 'met',
      does: 'A chart is one tab stop, however many points it has.', see: [['A chart', TRADE]], tests: ['tests/components/chart-island.test.tsx', 'tests/e2e/voice.test.ts'], lacks: '',
    },
    {
      id: 'targets', name: 'Target pointer interaction size is too small', critical: false, met: 'partly',
      does: 'Targets are 24 by 24 pixels or stand apart from others, as WCAG 2.2 asks at level AA. A tap near a point counts as one on it.',
      see: [['A chart', TRADE]], tests: ['tests/e2e/settings.test.ts'], lacks: 'The heuristic asks for 44 by 44.',
    },
  ],
};
