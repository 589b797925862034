// The page and nothing around it: no web font, no search, no sidebar, no pager, no table of contents. All of that would only make it slower.
export default {
  title: 'bench',
  root: 'src',
  globalStylesheets: [],
  sidebar: false,
  pager: false,
  toc: false,
  search: false,
  header: '',
  footer: '',
};
