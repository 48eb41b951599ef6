/**
 * One jest project for each kind of test, chosen with `--selectProjects`. Tests are ESM, and Node itself strips the
 * types (jest.transform.mjs), so nothing but Node 24 stands between a source file and its test.
 */
const shared = {
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/jest.transform.mjs' },
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/__tests__'],
};

const kind = (name, testTimeout) => ({
  ...shared,
  displayName: name,
  testMatch: [`<rootDir>/__tests__/${name}/**/*.test.ts`],
  testTimeout,
});

export default {
  maxWorkers: '100%',
  collectCoverageFrom: ['src/**/*.ts'],
  projects: [kind('unit', 20_000), kind('integration', 120_000), kind('e2e', 900_000)],
};
