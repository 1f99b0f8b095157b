import { mergeLeader } from './leader';

const ALL = [5, 6, 7, 8, 17, 18, 19];

describe('mergeLeader', () => {
  it('takes what describes the title, and leaves counts, length and encoding to Alma', () => {
    const leader = mergeLeader('01234cam a2200289 a 4500', '99999ctm  2299999 i 9999', ALL);
    expect(leader).toBe('01234ctm a2200289 i 4500');
  });

  it('takes only the positions that are wanted', () => {
    const leader = mergeLeader('00000cam a2200000 a 4500', '00000ctm a22000007i 4500', [17]);
    expect(leader).toBe('00000cam a22000007a 4500');
  });

  it('never takes a position that a system computes, even when told to', () => {
    const local = '01234cam a2200289 a 4500';
    expect(mergeLeader(local, '99999cam b3399999 a 9999', [0, 9, 10, 12, 20])).toBe(local);
  });

  it('calls a new record that replaces another corrected, and takes over no deletion', () => {
    const status = (local: string, incoming: string): string =>
      mergeLeader(`00000${local}am a2200000 a 4500`, `00000${incoming}am a2200000 a 4500`, ALL)[5];
    expect(status('c', 'n')).toBe('c');
    expect(status('n', 'n')).toBe('n');
    expect(status('c', 'd')).toBe('c');
    expect(status('n', 'p')).toBe('p');
    expect(status('d', 'd')).toBe('c');
  });

  it('leaves a position that a short incoming leader does not have', () => {
    expect(mergeLeader('00000cam a2200000 a 4500', '00000nam', ALL)).toBe(
      '00000cam a2200000 a 4500',
    );
  });
});
