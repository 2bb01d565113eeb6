const PREFIX = 'malbild.';

/** What this browser has been asked to remember, where it is one of the values known today. */
export function remembered<Value extends string>(name: string, known: readonly Value[]): Value | undefined {
  try {
    const kept = localStorage.getItem(PREFIX + name);
    return known.find((value) => value === kept);
  } catch {
    // A browser that forbids storage forgets: the page works all the same.
    return undefined;
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    return;
  }
}
