import type { EmbedWalk } from '@/lib/layout/embed';

/**
 * The whole script of an embed, which is sent as the text of this function: so it may use nothing from outside itself but the browser. It makes the
 * chart one tab stop, walks its points by key and pointer from what the server worked out, says each of them, and tells the page around
 * the frame how high it is. It keeps nothing and asks for nothing.
 */
export function walkScript(): void {
  const svgNames = 'http://www.w3.org/2000/svg';
  const keys = ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End'];
  const reach = 36;
  const byId = (id: string): HTMLElement | null => document.getElementById(id);
  const [main, frame, said, receipt, rows, given] = [byId('embed'), byId('embed-chart'), byId('embed-said'), byId('embed-receipt'), byId('embed-rows'), byId('embed-walk')];
  if (main === null || frame === null || said === null || !(receipt instanceof HTMLAnchorElement) || !(rows instanceof HTMLDetailsElement) || given === null) return;
  // Written by the server that sent this script.
  const { stops, start } = JSON.parse(given.textContent) as EmbedWalk;
  const drawings = [...frame.querySelectorAll<SVGSVGElement>('.chart-svg')];
  const hint = (matchMedia('(hover: none)').matches ? frame.dataset.tap : frame.dataset.keys) ?? '';
  let here = -1;

  const tell = (): void => parent.postMessage({ type: 'sourceline:height', height: Math.ceil(main.getBoundingClientRect().height) }, '*');
  const shown = (): number => drawings.findIndex((drawing) => drawing.getBoundingClientRect().width > 0);
  const ring = (): void => {
    frame.querySelectorAll('.embed-ring').forEach((one) => one.remove());
    const at = shown();
    const spot = stops[here]?.spots[at];
    if (spot === undefined) return;
    for (const name of ['chart-ring-under', 'chart-ring']) {
      const circle = document.createElementNS(svgNames, 'circle');
      circle.setAttribute('class', `embed-ring ${name}`);
      circle.setAttribute('cx', String(spot[0]));
      circle.setAttribute('cy', String(spot[1]));
      circle.setAttribute('r', '11');
      drawings[at]?.append(circle);
    }
  };
  const stand = (to: number): void => {
    here = to;
    const stop = stops[to];
    said.textContent = stop?.text ?? hint;
    said.parentElement?.scrollTo(0, 0);
    receipt.hidden = stop === undefined;
    if (stop !== undefined) receipt.href = stop.href;
    ring();
  };
  const nearest = (event: MouseEvent): number => {
    const at = shown();
    const drawing = drawings[at];
    if (drawing === undefined) return -1;
    const box = drawing.getBoundingClientRect();
    const scale = drawing.viewBox.baseVal.width / box.width;
    const [x, y] = [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale];
    let [best, least] = [-1, reach * scale];
    stops.forEach(({ spots }, i) => {
      const [left, top] = spots[at] ?? [Infinity, Infinity];
      const away = Math.hypot(left - x, top - y);
      if (away <= least) [best, least] = [i, away];
    });
    return best;
  };

  frame.tabIndex = 0;
  frame.setAttribute('role', 'application');
  frame.setAttribute('aria-roledescription', 'chart');
  frame.querySelectorAll('a').forEach((link) => link.setAttribute('tabindex', '-1'));
  stand(-1);
  frame.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = keys.indexOf(event.key);
    if (move >= 0) stand((here < 0 ? start : stops[here]?.to)?.[move] ?? here);
    else if (event.key === 'Enter' && here >= 0) receipt.click();
    else if (event.key === 't' || event.key === 'T') {
      rows.open = true;
      rows.querySelector('summary')?.focus();
    } else if (event.key === 'Escape') {
      stand(-1);
      frame.blur();
    } else return;
    event.preventDefault();
  });
  frame.addEventListener('pointermove', (event) => {
    const to = nearest(event);
    if (event.pointerType !== 'touch' && to >= 0 && to !== here) stand(to);
  });
  frame.addEventListener('click', (event) => {
    const to = nearest(event);
    if (to >= 0) stand(to);
  });
  new ResizeObserver(() => {
    ring();
    tell();
  }).observe(main);
}
