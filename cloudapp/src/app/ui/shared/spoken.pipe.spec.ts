import { TestBed } from '@angular/core/testing';

import { provideEnglish } from '../testing/english';

import { SpokenPipe } from './spoken.pipe';

describe('spoken values', () => {
  let pipe: SpokenPipe;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideEnglish(), SpokenPipe] });
    pipe = TestBed.inject(SpokenPipe);
  });

  it('say the names of sources and reasons in words', () => {
    expect(pipe.transform({ source: 'sources.hathitrust' })).toEqual({ source: 'HathiTrust' });
    expect(pipe.transform({ where: 'marcWhere.recordLine', record: '3', line: '7' })).toEqual({
      where: 'Record 3, line 7: ',
      record: '3',
      line: '7',
    });
  });

  it("cut a time to the minute, as the server's own time", () => {
    expect(pipe.transform({ at: '2026-11-20T14:01:59' })).toEqual({ at: '2026-11-20 14:01' });
  });

  it('leave everything else as it was said', () => {
    const values = { says: 'Field 245: sources.worldcat is no title', by: 'staff-2' };
    expect(pipe.transform(values)).toEqual(values);
    expect(pipe.transform(undefined)).toEqual({});
  });
});
