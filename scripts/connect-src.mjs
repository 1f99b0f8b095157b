// The origins that manifest.json lets the panel ask (contentSecurity.connectSrc). Uses Node's own modules only.

/** What is wrong with an origin that was given, in a sentence; undefined if nothing is. */
export function originProblem(given) {
  if (/[\s*\\]/.test(given))
    return `${given}: give one origin without * and blanks, such as ${FORM}.`;
  let url;
  try {
    url = new URL(given);
  } catch {
    // `new URL` throws on anything it cannot read.
    return `${given} is not an address. Give an origin, such as ${FORM}.`;
  }
  if (url.username !== '' || url.password !== '')
    return `There is a user name or password in ${url.origin.replace('//', '//…@')}: everybody can read the manifest. Give ${url.origin}.`;
  if (url.protocol !== 'https:')
    return `${given} does not start with https: Alma's page may not ask it.`;
  if (url.pathname !== '/' || /[?#]/.test(given))
    return `${given} is more than an origin. Give ${url.origin} here; the path belongs into the address in the app's configuration.`;
  return undefined;
}

const FORM = 'https://gateway.example.edu';

/** The text of a manifest with these origins added, in the form that it had; the same text where all of them stand there. */
export function withOrigins(text, origins) {
  const manifest = JSON.parse(text);
  const before = manifest.contentSecurity?.connectSrc ?? [];
  const connectSrc = [...new Set([...before, ...origins.map((one) => new URL(one).origin)])];
  if (connectSrc.length === before.length) return text;
  manifest.contentSecurity = { ...manifest.contentSecurity, connectSrc };
  const indent = /^[ \t]+/m.exec(text)?.[0] ?? '  ';
  return `${JSON.stringify(manifest, null, indent)}\n`;
}

/** The origins that a manifest names. */
export function originsIn(text) {
  return JSON.parse(text).contentSecurity?.connectSrc ?? [];
}
