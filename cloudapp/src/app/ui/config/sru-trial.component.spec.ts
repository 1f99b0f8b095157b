import { TestBed } from '@angular/core/testing';

import { quiet } from '../../../testing/fakes';
import type { AskedNumber } from '../../align/asked-number';
import { failed, success } from '../../marc/result';
import type { Result } from '../../marc/result';
import type { SourceFailure } from '../../ports/failures';
import type { IndexVerdict, SruTrial } from '../../ports/source';
import type { SruServerConfig } from '../../settings/config';
import { show } from '../testing/show.harness';

import { SRU_TRIAL } from './sru-trial-token';
import { SruTrialComponent } from './sru-trial.component';
import { SruTrialHarness } from './testing/sru-trial.harness';

const SERVER: SruServerConfig = {
  id: 'harbour',
  label: '',
  enabled: true,
  profile: '',
  baseUrl: ' https://sru.example.org/harbour ',
  version: '1.2',
  recordSchema: 'marcxml',
  indexes: { ocn: ['a="{number}"', ''], isbn: ['b="{number}"'], issn: [' '], lccn: [] },
};

/** A trial that ends when the test says how. */
class FakeTrial implements SruTrial {
  readonly asked: [SruServerConfig, AskedNumber][] = [];
  signal?: AbortSignal;
  private answer: (result: Result<IndexVerdict, SourceFailure>) => void = () => undefined;

  tryOut(server: SruServerConfig, known: AskedNumber, signal: AbortSignal) {
    this.asked.push([server, known]);
    this.signal = signal;
    return new Promise<Result<IndexVerdict, SourceFailure>>((resolve) => (this.answer = resolve));
  }

  async ends(result: Result<IndexVerdict, SourceFailure>): Promise<void> {
    this.answer(result);
    await quiet();
  }
}

async function showTrial(server: SruServerConfig = SERVER) {
  const world = new FakeTrial();
  TestBed.configureTestingModule({ providers: [{ provide: SRU_TRIAL, useValue: world }] });
  return { ...(await show(SruTrialComponent, SruTrialHarness, { server })), world };
}

async function tried(result: Result<IndexVerdict, SourceFailure>): Promise<readonly string[]> {
  const { harness, world } = await showTrial();
  await harness.fill('with a number', 'ocm17807721');
  await harness.press('Try it');
  await world.ends(result);
  return harness.says();
}

describe('the trial of an SRU server', () => {
  it('offers the sorts of number for which there are queries, and nothing where there are none', async () => {
    const { harness, change } = await showTrial();
    expect(await harness.options('Try the queries for')).toEqual(['OCLC numbers', 'ISBNs']);
    change({ server: { ...SERVER, indexes: { ocn: [], isbn: [], issn: [], lccn: [] } } });
    expect(await harness.buttons()).toEqual([]);
  });

  it('asks the server as it would be stored, with the number as it is searched', async () => {
    const { harness, world } = await showTrial();
    await harness.pick('Try the queries for', 'ISBNs');
    await harness.fill('with a number', '0-8101-0269-2');
    await harness.press('Try it');
    expect(await harness.says()).toEqual(['Asking the server …']);
    expect(await harness.canTry()).toBe(false);
    const [[server, known]] = world.asked;
    expect(server).toEqual({
      ...SERVER,
      label: 'harbour',
      baseUrl: 'https://sru.example.org/harbour',
      indexes: { ocn: ['a="{number}"'], isbn: ['b="{number}"'], issn: [], lccn: [] },
    });
    expect(known).toEqual({ kind: 'isbn', number: '9780810102699' });
  });

  it('says what came of it', async () => {
    expect((await tried(success('works')))[0]).toContain('It works: 17807721 is found');
    TestBed.resetTestingModule();
    expect((await tried(success('matchesAnything')))[0]).toContain('The query matches anything');
    TestBed.resetTestingModule();
    expect((await tried(success('findsNothing')))[0]).toContain('Nothing was found for 17807721');
  });

  it('names an origin that the manifest leaves out', async () => {
    const origin = 'https://sru.example.org';
    const values = { source: 'Harbour College', origin };
    const said = await tried(failed({ kind: 'sourceNotAllowed', values, details: {} }));
    expect(said.join(' ')).toContain(`${origin} is not among them`);
    expect(said.join(' ')).toContain(`npm run configure -- --gateway ${origin}`);
  });

  it('does not ask for what is no number', async () => {
    const { harness, world } = await showTrial();
    await harness.fill('with a number', 'moby dick');
    await harness.press('Try it');
    expect(await harness.says()).toEqual(['“moby dick” is not a number of this sort.']);
    expect(world.asked).toEqual([]);
  });

  it('forgets what it said once the server is changed', async () => {
    const { harness, world, change } = await showTrial();
    await harness.fill('with a number', '17807721');
    await harness.press('Try it');
    change({ server: { ...SERVER, version: '1.1' } });
    await world.ends(success('works'));
    expect(await harness.says()).toEqual([]);
    expect(await harness.canTry()).toBe(true);
  });

  it('is called off when its server is removed', async () => {
    const { harness, world, fixture } = await showTrial();
    await harness.fill('with a number', '17807721');
    await harness.press('Try it');
    fixture.destroy();
    expect(world.signal?.aborted).toBe(true);
  });
});
