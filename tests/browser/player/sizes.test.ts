import { expect } from 'chai';

interface Report {
  readonly size: number;
  readonly wide: readonly string[];
}

/** The player in a frame of its own, so that media queries see its size. */
async function walkedAt(width: number, height: number): Promise<Report> {
  const frame = document.createElement('iframe');
  frame.width = String(width);
  frame.height = String(height);
  frame.style.border = '0';
  frame.srcdoc = `<!doctype html><html lang="en"><head><title>player</title></head>
    <body><script type="module" src="/tests/browser/support/framed.ts"></script></body></html>`;
  const report = new Promise<Report>((resolve) =>
    addEventListener('message', (event: MessageEvent<Report>) => {
      if (event.source === frame.contentWindow) resolve(event.data);
    }),
  );
  document.body.append(frame);
  try {
    return await report;
  } finally {
    frame.remove();
  }
}

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
