import { isRepeatable } from './repeatable';

describe('isRepeatable', () => {
  it('allows one title, one main entry of a kind and one 008', () => {
    for (const tag of ['001', '008', '040', '100', '245']) expect(isRepeatable(tag)).toBeFalse();
  });

  it('allows many subjects, publication statements and local fields', () => {
    for (const tag of ['035', '264', '310', '650', '880', '590', '998', 'AVA'])
      expect(isRepeatable(tag)).toBeTrue();
  });
});
