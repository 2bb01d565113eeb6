import { web } from '../../jest.preset.mjs';

export default { ...web, displayName: 'ui', setupFilesAfterEnv: ['<rootDir>/src/test-setup.ts'] };
