import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Lints a text as if it stood in this file and gives back the rules that it breaks. */
function rulesBroken(file: string, text: string): readonly string[] {
  const { stdout } = spawnSync(
    'npx',
    ['eslint', '--format', 'json', '--stdin', '--stdin-filename', file],
    { cwd: root, encoding: 'utf8', input: text },
  );
  const [result] = JSON.parse(stdout) as { messages: { ruleId: string }[] }[];
  return result.messages.map(({ ruleId }) => ruleId);
}

describe('the layer law', () => {
  const app = 'cloudapp/src/app';
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['marc imports align', 'marc', "export type { Alignment } from '../align/alignment';", 'paths'],
    [
      'diff imports its neighbour merge',
      'diff',
      "export type { Proposal } from '../merge/decision';",
      'paths',
    ],
    ['ui reaches into alma', 'ui', "export { AlmaBibs } from '../alma/bibs';", 'paths'],
    [
      'alma reaches up into workflow',
      'alma',
      "export type { State } from '../workflow/state';",
      'paths',
    ],
    ['merge imports RxJS', 'merge', "export { map } from 'rxjs';", 'imports'],
    [
      'workflow imports the SDK',
      'workflow',
      "export { CloudAppRestService } from '@exlibris/exl-cloudapp-angular-lib';",
      'imports',
    ],
    ['merge reads the clock', 'merge', 'export const now = (): Date => new Date();', 'syntax'],
    ['align uses chance', 'align', 'export const dice = (): number => Math.random();', 'syntax'],
  ];
  for (const [says, room, text, rule] of cases)
    it(`is enforced: ${says}`, () => {
      const broken = rulesBroken(`${app}/${room}/planted-fault.ts`, `${text}\n`);
      expect(broken.some((id) => id.includes(`restricted-${rule}`)))
        .withContext(broken.join())
        .toBeTrue();
    });

  it('keeps the sandbox apart from the app', () => {
    const broken = rulesBroken(
      'sandbox/planted-fault.ts',
      "export { readMarcXml } from '../cloudapp/src/app/marc/marcxml-read';\n",
    );
    expect(broken).toContain('import-x/no-restricted-paths');
  });
});
