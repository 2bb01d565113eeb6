import './parts/node-check.mjs';

// Not a static import: an old Node would stumble over its syntax before the check has spoken.
import('./parts/rehearse-image.mjs').then(({ rehearse }) => rehearse());
