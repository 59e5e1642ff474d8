/**
 * A number as a page writes it, times a whole number, in the same writing: `1,204.10` times 3 is `3,612.30`.
 * Multiplying keeps every sum on the page true, and zero stays zero.
 */
export function scaleNumber(text: string, factor: number): string {
  const decimals = /[.,٫](\d{1,2})$/.exec(text)?.[1]?.length ?? 0;
  const scaled = String(BigInt(text.replace(/\D/g, '')) * BigInt(factor)).padStart(decimals + 1, '0');
  const whole = scaled.slice(0, scaled.length - decimals);
  const head = decimals > 0 ? text.slice(0, -decimals - 1) : text;
  const decimalMark = decimals > 0 ? (text.at(-decimals - 1) ?? '') : '';
  return grouped(whole, /\D/.exec(head)?.[0]) + decimalMark + scaled.slice(scaled.length - decimals);
}

/** Groups of three, only where the original had groups: a plain number is a plain number everywhere. */
function grouped(whole: string, mark: string | undefined): string {
  return mark === undefined ? whole : whole.replace(/\B(?=(\d{3})+$)/g, mark);
}
