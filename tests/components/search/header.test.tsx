import { render, screen } from '@testing-library/react';
import { SiteHeader } from '@/components/page/SiteHeader';

it('leads to every section, and its search works without script', () => {
  const { container } = render(<SiteHeader />);
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/', '/', '/charts', '/explore', '/topics', '/timeline', '/claims', '/sources', '/honesty', '/method', '/about']);
  const form = screen.getByRole('search');
  expect([form.getAttribute('action'), form.getAttribute('method')]).toEqual(['/search', 'get']);
  expect(container.querySelector('input[name=asof]')).toBeNull();
});

it('keeps the moment of the page in a search', () => {
  const { container } = render(<SiteHeader asof="2026-11-22" />);
  expect(container.querySelector('input[type=hidden][name=asof]')).toHaveValue('2026-11-22');
});
