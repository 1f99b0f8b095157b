import { TestBed } from '@angular/core/testing';

import type { SruServerConfig } from '../../settings/config';
import { heard, show } from '../testing/show.harness';

import { SruServerComponent } from './sru-server.component';
import { SRU_TRIAL } from './sru-trial-token';
import { HARBOUR } from './testing/sample-server';
import { SruServerHarness } from './testing/sru-server.harness';

async function showServer(server: SruServerConfig = HARBOUR) {
  TestBed.configureTestingModule({ providers: [{ provide: SRU_TRIAL, useValue: {} }] });
  const shown = await show(SruServerComponent, SruServerHarness, { server });
  return { ...shown, edits: heard(shown.component.edited) };
}

describe('an SRU server of the institution', () => {
  it('shows what is stored', async () => {
    const { harness } = await showServer();
    expect(await harness.value('Name on screen')).toBe('Harbour College');
    expect(await harness.value('Id')).toBe('harbour');
    expect(await harness.value('Address of its own')).toBe('https://sru.example.org/harbour');
    expect(await harness.picked('SRU version')).toBe('1.2');
    expect(await harness.value('Record schema')).toBe('marcxml');
    expect(await harness.value('Queries for an OCLC number')).toBe('alma.ocn="{number}"');
    expect(await harness.value('Queries for an ISBN')).toBe('');
  });

  it('tells each change by itself', async () => {
    const { harness, edits } = await showServer();
    await harness.type('Name on screen', 'Harbour');
    await harness.type('Id', ' hc ');
    await harness.type('Address of its own', '');
    await harness.pick('SRU version', '2.0');
    await harness.type('Record schema', 'marc21');
    expect(edits).toEqual([
      { label: 'Harbour' },
      { id: 'hc' },
      { baseUrl: '' },
      { version: '2.0' },
      { recordSchema: 'marc21' },
    ]);
  });

  it('takes several queries for a sort of number, and leaves alone a line that is being typed', async () => {
    const { harness, edits, change } = await showServer();
    await harness.type('Queries for an ISBN', 'alma.isbn="{number}"\n');
    const indexes = { ...HARBOUR.indexes, isbn: ['alma.isbn="{number}"', ''] };
    expect(edits).toEqual([{ indexes }]);
    change({ server: { ...HARBOUR, indexes } });
    expect(await harness.value('Queries for an ISBN')).toBe('alma.isbn="{number}"\n');
    await harness.type('Queries for an ISBN', '');
    expect(edits.at(-1)).toEqual({ indexes: HARBOUR.indexes });
  });

  it('asks only for what the gateway does not know by itself', async () => {
    const { harness, change } = await showServer({ ...HARBOUR, baseUrl: '' });
    expect(await harness.labels()).toEqual([
      'Name on screen',
      'Id (letters, digits, - and _)',
      'Address of its own, without the query',
    ]);
    change({ server: HARBOUR });
    expect(await harness.labels()).toContain('Queries for an LCCN');
  });
});
