// Loaded into what the launcher starts.

// When the launcher is killed, its channel closes, and we stop as if told to.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();

// Told to stop while nobody listens yet (still starting, or a short command line): leave properly, so that what hangs on
// the process's exit happens, which a bare signal would skip.
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    if (process.listenerCount(signal) === 0) process.exit(130);
  });
}
