/** Runs in the page's content script: one page after another, each until it is acknowledged. */
export async function deliverUntilStopped({ writer, snapshot }: { writer: number; snapshot: string }) {
  const world = globalThis as unknown as {
    isStopped?: boolean;
    acknowledged?: number;
    acknowledgedIds?: string[];
    chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
  };
  const ids: string[] = [];
  let again = 0;
  for (let number = 0; !world.isStopped; number += 1) {
    const id = crypto.randomUUID();
    const balance = ((writer * 20_000 + number) / 100).toFixed(2);
    const now = {
      ...JSON.parse(snapshot.replaceAll('42.17', balance)),
      capturedAt: new Date().toISOString(),
    };
    const request = { id, visit: id, settled: true, snapshot: JSON.stringify(now) };
    for (;;) {
      const silence = new Promise((resolve) => setTimeout(resolve, 3000));
      const sent = world.chrome.runtime.sendMessage({ name: 'deliver-page', request });
      const answer = await Promise.race([sent, silence]).catch(() => undefined);
      if ((answer as { ok?: boolean } | undefined)?.ok) break;
      again += 1;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    ids.push(id);
    world.acknowledged = (world.acknowledged ?? 0) + 1;
    world.acknowledgedIds = [...(world.acknowledgedIds ?? []), id];
  }
  return { ids, again };
}

/** Runs in the page's content script: ends when so many readings have been acknowledged there. */
export async function untilAcknowledged(wanted: number): Promise<void> {
  const world = globalThis as { acknowledged?: number };
  while ((world.acknowledged ?? 0) < wanted) await new Promise((resolve) => setTimeout(resolve, 5));
}
