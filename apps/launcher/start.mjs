import './parts/node-check.mjs';

// Not a static import: an old Node would stumble over its syntax before the check has spoken.
import('./parts/start.mjs').then(({ start }) => start(process.argv.slice(2)));
