import type { FaultId } from './faults';
import { FAULTS } from './faults';
import { LIMITS, MATRIX } from './matrix';
import type { Counts } from './run-cell';
import { STEPS } from './steps';

const INTRO = `# What a save does when things go wrong

Written by \`RELIABILITY=1 node scripts/node-tests.mjs node-tests/faults\` from \`node-tests/faults/matrix.ts\`; the same command without
\`RELIABILITY\` plays every cell and fails when this page is out of date. The real workflow and the real saving run over the sandbox's
stand-in Alma, without a browser and with a clock that is turned by hand; nothing here was tried on a real Alma.

**The panel says** names the text (\`writes.*\` and \`recovery.*\` in \`en.json\`) and the failure. **Alma holds** the old record, the new one,
\`theirs\` (a colleague saved last) or none. **Writes** are those that reached Alma, and of them those that it carried out; under undo the
save before it counts too. **Then** is the same after the person did what the panel offers (a yes to the warning, save again, or read
the record again), with the fault gone. Two panels are parted by \`+\`.

The counts are taken from the stand-in's log and records, never from the panel. \`node-tests/faults/planted.spec.ts\` breaks the saving in
five ways and sees the cells turn red.
`;

const HEAD =
  '| fault | step | the panel says | Alma holds | writes | then |\n|---|---|---|---|---|---|\n';

const MEANING: Readonly<Record<keyof Counts, string>> = {
  lost: 'Lost: the panel says saved, Alma does not hold it, and nobody else saved after',
  doubled: 'Doubled: one save stored the same record twice',
  wrongRecord: 'Wrong record: a write to another MMS ID',
  claimedNotDone:
    'Claimed but not done: saved although nothing was stored, or not saved although it was and nothing settles it',
};

/** Cells that are played. */
export function cells(): readonly {
  readonly id: FaultId;
  readonly step: (typeof STEPS)[number];
}[] {
  const ids = Object.keys(FAULTS) as FaultId[];
  return ids.flatMap((id) =>
    STEPS.filter((step) => !MATRIX[id][step].startsWith('noCell')).map((step) => ({ id, step })),
  );
}

/** The page, before prettier: the counts over all cells, what no panel can prevent, and the table. */
export function reportText(counts: Counts): string {
  const kinds = Object.keys(MEANING) as (keyof Counts)[];
  const lines = kinds.map((kind) => `| ${MEANING[kind]} | ${counts[kind]} |`);
  const limits = Object.entries(LIMITS).map(([key, why]) => `- \`${key}\`: ${why}`);
  const ids = Object.keys(FAULTS) as FaultId[];
  const rows = ids.flatMap((id) => STEPS.map((step) => rowOf(id, step)));
  return [
    INTRO,
    `## Counts over ${cells().length} cells\n`,
    '| count | cells |\n|---|---|',
    `${lines.join('\n')}\n`,
    `## What no panel can prevent\n\n${limits.join('\n')}\n`,
    `## Cells\n\n${HEAD}${rows.join('\n')}\n`,
  ].join('\n');
}

function rowOf(id: FaultId, step: (typeof STEPS)[number]): string {
  const cell = MATRIX[id][step];
  const { name } = FAULTS[id];
  if (cell.startsWith('noCell')) return `| ${name} | ${step} | ${cell} | | | |`;
  const [seen = '', then = ''] = cell.split(' => ');
  const [says = '', stored = '', writes = ''] = seen.split(' | ');
  const mark = LIMITS[`${id}.${step}`] ? ' (limit)' : '';
  return `| ${name} | ${step} | ${says}${mark} | ${stored} | ${writes} | ${then.replaceAll(' | ', ', ')} |`;
}
