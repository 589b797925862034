export function findBrowser(): Promise<{ readonly path: string; readonly name: string }>;
