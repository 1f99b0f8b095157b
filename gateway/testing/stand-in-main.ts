// The stand-in as a process of its own, for the bench: prints its address and answers with a record of ordinary size.
import { StandIn } from './stand-in';
import { MOBY, marcXml } from './worldcat';

const standIn = await StandIn.start();
standIn.remembers = false;
for (const [code, keys] of Object.entries<object>(JSON.parse(process.argv[2] ?? '{}'))) {
  standIn.keys.set(code, keys);
}
const note = `<datafield tag="500" ind1=" " ind2=" "><subfield code="a">${'Note. '.repeat(20)}</subfield></datafield>`;
const body = marcXml(MOBY).replace('</record>', `${note.repeat(60)}</record>`);
standIn.allAs('bib', { type: 'application/marcxml+xml;charset=UTF-8', body });
console.log(standIn.url);
