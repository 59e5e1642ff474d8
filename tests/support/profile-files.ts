import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The files of a browser's profile in which a text can be read, as UTF-8 or UTF-16. */
export function filesWith(profile: string, text: string): string[] {
  const forms = [Buffer.from(text), Buffer.from(text, 'utf16le')];
  return readdirSync(profile, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const bytes = bytesOf(path.join(profile, name));
    return bytes !== undefined && forms.some((form) => bytes.includes(form));
  });
}

/** Undefined of what is no file, or has gone since it was listed. */
function bytesOf(file: string): Buffer | undefined {
  try {
    return statSync(file).isFile() ? readFileSync(file) : undefined;
  } catch {
    return undefined;
  }
}
