/**
 * The look of a report, on screen and on paper: system colours in their light form, nothing that has to be fetched. It holds for the
 * document and for a shadow tree (`:host`) that is printed in place of the panel.
 */
export const REPORT_STYLE = `
:root, :host { color-scheme: light; background: Canvas; color: CanvasText; }
main { max-inline-size: 70em; margin: 0 auto; padding: 1em; font: 10.5pt/1.4 system-ui, sans-serif; text-align: start; }
h1 { font-size: 1.5em; margin: 0 0 0.3em; }
h2 { font-size: 1.15em; margin: 1.4em 0 0.4em; break-after: avoid; }
p { margin: 0; }
dl { display: grid; grid-template-columns: minmax(8em, max-content) 1fr; gap: 0.15em 1em; margin: 0; }
dt { font-weight: 600; }
dd { margin: 0; overflow-wrap: anywhere; }
ul { margin: 0; padding-inline-start: 1.3em; }
li { overflow-wrap: anywhere; }
table { border-collapse: collapse; table-layout: fixed; inline-size: 100%; }
thead { display: table-header-group; }
th, td { border: 1px solid GrayText; padding: 0.25em 0.4em; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
th { font-weight: 600; }
thead th:first-child { inline-size: 15%; }
.group th { font-size: 1.05em; padding-block-start: 0.7em; }
.group { break-after: avoid; }
.decision { break-inside: avoid; }
.marc, pre { font-family: ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace; font-size: 0.9em; white-space: pre-wrap; }
pre { margin: 0; overflow-wrap: anywhere; unicode-bidi: plaintext; }
small { display: block; }
@page { margin: 14mm; }
@media print { main { max-inline-size: none; padding: 0; } }
`;
