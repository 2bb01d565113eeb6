import { web } from '../../jest.preset.mjs';

export default { ...web, displayName: 'web', setupFilesAfterEnv: ['<rootDir>/../../libs/ui/src/test-setup.ts'] };
