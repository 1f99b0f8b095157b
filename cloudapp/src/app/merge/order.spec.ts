import { inOrder } from './order';

/** `650@3` stands at place 3 of the canvas, `590` is new. */
function ordered(...fields: readonly string[]): string {
  const placeable = fields.map((text) => {
    const [tag, place] = text.split('@');
    return { tag, text, canvas: place === undefined ? undefined : Number(place) };
  });
  return inOrder(placeable)
    .map(({ text }) => text)
    .join(' ');
}

describe('inOrder', () => {
  it('leaves the canvas as it is, sorted or not', () => {
    expect(ordered('650@3', '520@1', '500@2', '245@0')).toBe('245@0 520@1 500@2 650@3');
  });

  it('puts a field behind the last one of its tag', () => {
    expect(ordered('500@0', '520@1', '500@2', '504@3', '500')).toBe('500@0 520@1 500@2 500 504@3');
  });

  it('puts a field of a new tag where its tag belongs within its hundred', () => {
    expect(ordered('245@0', '500@1', '650@2', '541')).toBe('245@0 500@1 541 650@2');
    expect(ordered('245@0', '520@1', '650@2', '500')).toBe('245@0 500 520@1 650@2');
  });

  it('puts the first field of a hundred behind the lower hundreds', () => {
    expect(ordered('245@0', '300@1', '650@2', '590')).toBe('245@0 300@1 590 650@2');
    expect(ordered('245@0', '001')).toBe('001 245@0');
    expect(ordered('245@0', '900', 'AVA')).toBe('245@0 900 AVA');
  });

  it('keeps the order of new fields of one tag', () => {
    const fields = [
      { tag: '590', text: 'second', canvas: undefined },
      { tag: '590', text: 'first', canvas: undefined },
    ];
    expect(inOrder(fields).map(({ text }) => text)).toEqual(['second', 'first']);
  });

  it('finds the same place for a field that is on the canvas the next time', () => {
    const once = inOrder([
      { tag: '520', canvas: 0 },
      { tag: '500', canvas: 1 },
      { tag: '590', canvas: undefined },
      { tag: '541', canvas: undefined },
    ]);
    expect(once.map(({ tag }) => tag)).toEqual(['520', '500', '541', '590']);
  });
});
