/** @type {() => void} */
let handler = () => process.exit(130);

/**
 * From now on, being told to stop means this. Until something else is said, the process leaves properly: on the way out, locks are released
 * and what we started is ended.
 *
 * @param {() => void} what
 */
export function whenToldToStop(what) {
  handler = what;
}

/** Listens for everything that means "stop". */
export function listenForStop() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => handler());

  // npm runs us in a shell, and the signal that ends npm ends that shell without reaching us: we only see it gone.
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    handler();
  }, 250);
  watch.unref();
}
