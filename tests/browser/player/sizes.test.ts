import { expect } from 'chai';
import { framed } from '../support/frame.ts';

const walkedAt = (width: number, height: number) => framed('framed.ts', width, height);

describe('the player', () => {
  it('needs no sideways scrolling at 320 px, in a short and a long language', async () => {
    const { size, wide } = await walkedAt(320, 640);
    expect(size).to.equal(320);
    expect(wide.filter((line) => !line.includes('has to scroll'))).to.deep.equal([]);
  });

  it('shows a screen of text and figure without any scrolling in the frame of a learning platform', async () => {
    expect((await walkedAt(714, 666)).wide).to.deep.equal([]);
  });

  it('shows a screen of text and figure without any scrolling on an ordinary screen', async () => {
    expect((await walkedAt(1366, 768)).wide).to.deep.equal([]);
  });
});
