import { BROKEN } from './broken';
import { walkAtRandom } from './run';

const { env } = process;
const full = env['FULL'] === '1';

/** The gate walks the same way every time; a full run walks another way each time and says which. */
const GATE = { steps: 500, seed: 20261123 };
const FULL_STEPS = 10_000;

describe('a random walk over workflow and stand-in', () => {
  it('never hears a panel say what is not stored', async () => {
    const seed = Number(env['WALK_SEED'] ?? (full ? Date.now() % 2 ** 31 : GATE.seed));
    const steps = Number(env['WALK_STEPS'] ?? (full ? FULL_STEPS : GATE.steps));
    const started = Date.now();
    const taken = await walkAtRandom({ steps, seed, path: env['WALK_PATH'] });
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    process.stderr.write(
      `walk: seed ${seed}, ${taken.steps} steps in ${taken.walks} walks, ${seconds} s\n`,
    );
    if (taken.report !== '') fail(taken.report);
    expect(taken.walks).toBeGreaterThan(0);
  }, 900_000);

  for (const [fault, makeSaving] of Object.entries(BROKEN))
    it(`notices a saving that ${fault}`, async () => {
      const { seed } = GATE;
      const taken = await walkAtRandom({ steps: 1500, seed, makeSaving, shrink: false });
      expect(taken.report).withContext('the walk noticed nothing').not.toBe('');
    }, 120_000);
});
