/**
 * Something that the person in front of the terminal can put right: the message is one plain sentence with the way out, and
 * is printed without a stack.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** The Node error code of what was thrown (`ENOENT`, `EACCES`, …), if it has one. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
