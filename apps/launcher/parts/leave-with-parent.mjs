// Loaded into what the launcher starts: when the launcher is killed, its channel closes, and we stop as if told to.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
