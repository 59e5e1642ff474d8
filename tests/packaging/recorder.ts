import type { BrowserContext, Page } from '@playwright/test';

/** How fast pictures are taken: as fast as a busy machine takes them. */
const PICTURE_EVERY_MS = 150;

interface Frame {
  /** JPEG, in base64. */
  readonly page: string;
  /** What stands over the page at its upper right, as the browser shows a popup. */
  readonly popup?: string;
  readonly milliseconds: number;
}

/** A recording of what pages show, made of pictures of them. The browser itself writes it as WebM. */
export class Recorder {
  readonly #frames: Frame[] = [];

  /**
   * Records a page for some time.
   *
   * @param speed how much faster it is played: waiting is no news.
   */
  async record(
    page: Page,
    milliseconds: number,
    { speed = 1, popup }: { speed?: number; popup?: Page } = {},
  ) {
    const end = performance.now() + milliseconds;
    let before = performance.now();
    do {
      const frame = { page: await pictureOf(page), ...(popup && { popup: await pictureOf(popup) }) };
      const passed = performance.now() - before;
      await page.waitForTimeout(Math.max(0, PICTURE_EVERY_MS - passed));
      const now = performance.now();
      this.#frames.push({ ...frame, milliseconds: (now - before) / speed });
      before = now;
    } while (before < end);
  }

  /** Plays all that was recorded onto a canvas and answers it as WebM. Takes as long as the recording is. */
  async webm(context: BrowserContext, size: { width: number; height: number }): Promise<Buffer> {
    const page = await context.newPage();
    await page.goto('about:blank');
    const written = await page.evaluate(play, { frames: this.#frames, size });
    await page.close();
    return Buffer.from(written, 'base64');
  }
}

async function pictureOf(page: Page): Promise<string> {
  return (await page.screenshot({ type: 'jpeg', quality: 92, scale: 'css' })).toString('base64');
}

/** Runs in a page. */
async function play({
  frames,
  size,
}: {
  frames: readonly Frame[];
  size: { width: number; height: number };
}): Promise<string> {
  const canvas = Object.assign(document.createElement('canvas'), size);
  const drawing = canvas.getContext('2d');
  if (!drawing) throw new Error('this browser draws nothing');
  const decode = async (jpeg: string) => {
    const bytes = Uint8Array.from(atob(jpeg), (character) => character.charCodeAt(0));
    return createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
  };
  const stream = canvas.captureStream(0);
  const [track] = stream.getVideoTracks() as CanvasCaptureMediaStreamTrack[];
  const recorder = new MediaRecorder(stream, {
    mimeType: 'video/webm;codecs=vp9',
    videoBitsPerSecond: 1_500_000,
  });
  const parts: Blob[] = [];
  recorder.ondataavailable = ({ data }) => parts.push(data);
  const stopped = new Promise((resolve) => {
    recorder.onstop = resolve;
  });
  recorder.start();
  for (const { page, popup, milliseconds } of frames) {
    drawing.drawImage(await decode(page), 0, 0);
    if (popup) {
      const picture = await decode(popup);
      drawing.shadowColor = '#0008';
      drawing.shadowBlur = 24;
      drawing.drawImage(picture, size.width - picture.width - 24, 8);
      drawing.shadowColor = 'transparent';
    }
    track?.requestFrame();
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
  }
  recorder.stop();
  await stopped;
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
  return (bytes as Uint8Array & { toBase64(): string }).toBase64();
}
