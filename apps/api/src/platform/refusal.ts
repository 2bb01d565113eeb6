/**
 * Something that the person in front of the terminal can put right: the message is one plain sentence with the way out, and
 * is printed without a stack.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** The Node error code of what was thrown (`ENOENT`, `EACCES`, …), if it has one. */
export function codeOf(error: unknown): string | undefined {
  return fieldOf(error, 'code');
}

/** What went wrong, in the words of what was thrown: its message, or else its code. */
export function messageOf(error: unknown): string {
  return fieldOf(error, 'message') ?? codeOf(error) ?? String(error);
}

// By shape and not by class: an error of Node's own is no `Error` of the realm that jest runs specs in.
function fieldOf(error: unknown, name: string): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const value = (error as Record<string, unknown>)[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
