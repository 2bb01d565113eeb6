import domain from './jest.config.mjs';

/** For mutation testing: the scenarios alone. Properties and oracles would catch more, at many times the cost. */
export default { ...domain, testPathIgnorePatterns: ['/node_modules/', 'properties\\.spec', 'oracles\\.spec'] };
