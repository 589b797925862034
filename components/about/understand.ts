import type { Principle } from './heuristic';

const TRADE = '/charts/us-china-goods-trade';

export const UNDERSTANDABLE: Principle = {
  name: 'Understandable', asks: 'Is it clear, without more thought than it needs?',
  heuristics: [
    {
      id: 'purpose', name: 'No explanation for purpose or for how to read', critical: true, met: 'met',
      does: 'Every chart has a note on how to read it and a line on what its marks mean; the rules behind verdicts are on a page of their own.',
      see: [['A chart, “How to read it” in its foot', TRADE], ['Method', '/method']], tests: ['tests/app/pages.test.tsx', 'tests/components/method.test.tsx'], lacks: '',
    },
    {
      id: 'title', name: 'No title, summary, or caption', critical: true, met: 'met',
      does: 'Every chart has a title that says what is measured, a subtitle with unit, reporter and period, a caption on its table, and a summary in words: first, last, lowest and highest value, change, gaps, and the printed figure furthest off.',
      see: [['A chart', TRADE]], tests: ['tests/components/chart-svg.test.tsx', 'tests/components/voice/long-description.test.tsx', 'tests/lib/voice/long-description.test.ts'], lacks: '',
    },
    {
      id: 'reading', name: 'Reading level inappropriate', critical: true, met: 'not met',
      does: 'Sentences of our own are short and say one thing. Terms are explained where they are first needed.',
      see: [['Method', '/method']], tests: [],
      lacks: 'No test measures the level. Names of releases, legal instruments and the notes of official bodies are quoted as they are, and are harder than grade 9.',
    },
    {
      id: 'complexity', name: 'Information complexity is inappropriate', critical: false, met: 'partly',
      does: 'Two units make two panels, never two axes, and nothing is drawn in depth. Charts open with one to six series.',
      see: [['Two panels', '/charts/forced-displacement-total']], tests: ['tests/lib/layout.test.ts'], lacks: 'The heuristic asks for five series at most. One chart opens with six, and a reader may choose more.',
    },
    {
      id: 'changes', name: 'Changes are not easy to follow', critical: false, met: 'partly',
      does: 'A change of the view is in the address, and the browser’s Back undoes it.', see: [['A chart', TRADE]], tests: ['tests/e2e/flow.test.ts'],
      lacks: 'One drawing takes the place of another at once, without a movement that would show what became of what.',
    },
  ],
};

export const ROBUST: Principle = {
  name: 'Robust', asks: 'Does it keep to standards, and to whatever technology readers use?',
  heuristics: [
    {
      id: 'standards', name: 'Does not conform to standards', critical: false, met: 'partly',
      does: 'Every kind of page is run through axe in both themes, wide and narrow, without a serious or critical finding. Contrast, targets, reflow and spacing are measured besides.',
      see: [['This page', '/about/accessibility']], tests: ['tests/e2e/pages.test.ts', 'tests/e2e/settings.test.ts', 'tests/e2e/contrast.test.ts'], lacks: 'No person has audited it against all of WCAG 2.2.',
    },
    {
      id: 'semantics', name: 'Semantically invalid', critical: false, met: 'partly',
      does: 'Links, buttons, tables, lists and dialogs are the native ones. A chart is an application with a name, a description and a live region.',
      see: [['A chart', TRADE]], tests: ['tests/e2e/voice.test.ts', 'tests/e2e/pages.test.ts'], lacks: 'No screen reader has verified it.',
    },
    {
      id: 'fragile', name: 'Fragile technology support', critical: false, met: 'partly',
      does: 'Drawing, table, description, controls and receipts are there without script. The same rows can be had as CSV, JSON, spreadsheet and picture.',
      see: [['The chart’s rows as CSV', `${TRADE}.csv`], ['For programs', '/api']], tests: ['tests/e2e/pages.test.ts', 'tests/e2e/flow.test.ts'], lacks: 'Tests run in one browser, Chromium.',
    },
  ],
};
