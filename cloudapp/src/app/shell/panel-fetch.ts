import { underPolicy } from '../sources/page-policy';

/** The browser's `fetch` for all sources of the panel: it tells an origin that the manifest does not name from a network that fails. */
export const panelFetch = underPolicy((url, init) => fetch(url, init), document);
