// Runs before anything else, on whatever Node is there: only syntax that is old everywhere.

/** The oldest Node that can install and start Målbild; it goes on with the newer one that it installs. */
const OLDEST_NODE = 20;

const version = process.versions.node;
if (Number(version.split('.')[0]) < OLDEST_NODE) {
  console.error(
    'Målbild needs Node ' +
      OLDEST_NODE +
      ' or newer to start, and this is Node ' +
      version +
      ': install a newer one from https://nodejs.org and try again.',
  );
  process.exit(1);
}
