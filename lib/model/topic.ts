import { z } from 'zod';

export const Topic = z.enum(['trade', 'tariffs', 'phase-one', 'soybeans', 'agriculture', 'overdose', 'displacement', 'ukraine', 'diplomacy', 'other']);
export type Topic = z.infer<typeof Topic>;
export const isTopic = (text: string): text is Topic => Topic.safeParse(text).success;

export const TOPIC_TITLES: Readonly<Record<Topic, string>> = {
  trade: 'Trade', tariffs: 'Tariffs', 'phase-one': 'Phase One', soybeans: 'Soybeans', agriculture: 'Farm exports',
  overdose: 'Overdose deaths', displacement: 'Displacement worldwide', ukraine: 'War in Ukraine', diplomacy: 'Diplomacy', other: 'Other',
};
