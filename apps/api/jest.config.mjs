import { node } from '../../jest.preset.mjs';

export default { ...node, displayName: 'api', testTimeout: 30_000 };
