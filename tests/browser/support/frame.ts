export interface FrameReport {
  readonly size: number;
  /** What is wider or longer than the frame, in words. */
  readonly wide: readonly string[];
}

/** Runs a script of this folder in a frame of its own, so that media queries see its size; it posts what it found. */
export async function framed(script: string, width: number, height: number): Promise<FrameReport> {
  const frame = document.createElement('iframe');
  frame.width = String(width);
  frame.height = String(height);
  frame.style.border = '0';
  frame.srcdoc = `<!doctype html><html lang="en"><head><title>player</title></head>
    <body><script type="module" src="/tests/browser/support/${script}"></script></body></html>`;
  const report = new Promise<FrameReport>((resolve) =>
    addEventListener('message', (event: MessageEvent<FrameReport>) => {
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
