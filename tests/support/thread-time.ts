/** Processor time of this thread that some work takes, in milliseconds: what else the machine does is not in it. */
export function threadTime(work: () => void): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
