/** @jest-environment node */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { PRINCIPLES, HeuristicList } from '@/components/about/HeuristicList';

/** The critical heuristics as Chartability lists them (github.com/Chartability/POUR-CAF). */
const CRITICAL = [
  'Low contrast', 'Only visual', 'Small text size', 'Visual presents seizure risk', 'Interaction output only has one input', 'No interaction cues or instructions', 'Controls override AT controls',
  'No explanation for purpose or for how to read', 'No title, summary, or caption', 'Reading level inappropriate', 'No table', 'Data density is inappropriate', 'Navigation and interaction is tedious', 'User style change not respected',
];
const all = PRINCIPLES.flatMap(({ heuristics }) => heuristics);
const root = join(__dirname, '../..');

it('answers every critical heuristic, and something of all seven principles', () => {
  expect(all.filter(({ critical }) => critical).map(({ name }) => name).sort()).toEqual([...CRITICAL].sort());
  expect(PRINCIPLES.map(({ name, heuristics }) => [name, heuristics.length > 0])).toEqual(['Perceivable', 'Operable', 'Understandable', 'Robust', 'Compromising', 'Assistive', 'Flexible'].map((name) => [name, true]));
});

it('names only tests that exist, and none is called met without one', () => {
  expect(all.flatMap(({ tests }) => tests).filter((file) => !existsSync(join(root, file)))).toEqual([]);
  expect(all.filter(({ met, tests }) => met === 'met' && tests.length === 0)).toEqual([]);
});

it('says what is missing exactly where not all is met', () => {
  for (const { name, met, lacks } of all) expect([name, lacks === '']).toEqual([name, met === 'met']);
});

it('counts what it answers', () => {
  const page = renderToStaticMarkup(<HeuristicList />);
  const [, of, met, partly, not] = /Of (\d+) critical heuristics: (\d+) met, (\d+) partly, (\d+) not/.exec(page) ?? [];
  expect(Number(of)).toBe(CRITICAL.length);
  expect(Number(met) + Number(partly) + Number(not)).toBe(CRITICAL.length);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
});
