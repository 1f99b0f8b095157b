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

  it('show a moment that this browser noted in its own time, in summer and in winter', () => {
    for (const at of ['2026-01-15T23:40:00.000Z', '2026-07-15T00:10:59Z']) {
      const moment = new Date(at);
      const [month, day, hour, minute] = [
        moment.getMonth() + 1,
        moment.getDate(),
        moment.getHours(),
        moment.getMinutes(),
      ].map((part) => String(part).padStart(2, '0'));
      const own = `${moment.getFullYear()}-${month}-${day} ${hour}:${minute}`;
      expect(pipe.transform({ at })).withContext(at).toEqual({ at: own });
    }
  });

  it("show a moment east and west of Greenwich on that place's day", () => {
    const zone = spyOn(Date.prototype, 'getTimezoneOffset');
    const said = (minutes: number): string => {
      zone.and.returnValue(minutes);
      return pipe.transform({ at: '2026-11-20T20:45:00.000Z' })['at'];
    };
    expect(said(0)).toBe('2026-11-20 20:45');
    expect(said(-330)).toBe('2026-11-21 02:15');
    expect(said(300)).toBe('2026-11-20 15:45');
    // The server's own time has no zone to go by.
    expect(pipe.transform({ at: '2026-11-20T20:45:00' })).toEqual({ at: '2026-11-20 20:45' });
  });

  it('leave a date without a time as it is', () => {
    expect(pipe.transform({ at: '2026-11-20Z' })).toEqual({ at: '2026-11-20Z' });
  });

  it('leave everything else as it was said', () => {
    const values = { says: 'Field 245: sources.worldcat is no title', by: 'staff-2' };
    expect(pipe.transform(values)).toEqual(values);
    expect(pipe.transform(undefined)).toEqual({});
  });
});
