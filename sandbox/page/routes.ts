/** Where the page is, as its address says after `#/`: a view, what it shows, and its query. */
export interface Route {
  readonly view: string;
  readonly id: string;
  readonly query: URLSearchParams;
}

/** Reads the address. Nothing after `#` is the home page. */
export function currentRoute(): Route {
  const [path = '', search = ''] = location.hash.replace(/^#\/?/, '').split('?', 2);
  const [view = '', id = ''] = path.split('/');
  return {
    view: view || 'home',
    id: decodeURIComponent(id),
    query: new URLSearchParams(search),
  };
}

/** Makes the address of a view. */
export function routeTo(
  view: string,
  id = '',
  query: Readonly<Record<string, string>> = {},
): string {
  const search = new URLSearchParams(query).toString();
  const path = id ? `${view}/${encodeURIComponent(id)}` : view;
  return `#/${path}${search ? `?${search}` : ''}`;
}

/** Goes to a view. */
export function go(view: string, id = '', query: Readonly<Record<string, string>> = {}): void {
  location.hash = routeTo(view, id, query);
}
