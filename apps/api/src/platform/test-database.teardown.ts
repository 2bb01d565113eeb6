/** Once after all specs: stops the run's server and clears its folder away. */
export default async function stopTestServer(): Promise<void> {
  await (globalThis as { end?: () => Promise<void> }).end?.();
}
