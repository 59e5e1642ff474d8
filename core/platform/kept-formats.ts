/**
 * Makes a format when it is first asked for and keeps it. The first one of its kind in a process loads the
 * language's data, which takes milliseconds; a popup needs few of them, and some for each of its amounts.
 */
export function kept<Key extends string, Format>(make: (key: Key) => Format): (key: Key) => Format {
  const made = new Map<Key, Format>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const format = make(key);
    made.set(key, format);
    return format;
  };
}
