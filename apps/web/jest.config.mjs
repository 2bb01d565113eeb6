import { web } from '../../jest.preset.mjs';

export default { ...web, displayName: 'web', setupFilesAfterEnv: ['<rootDir>/src/test-setup.ts'] };
