import { availableParallelism } from 'node:os';

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

const kind = (name) => ({
  ...shared,
  displayName: name,
  testMatch: [`<rootDir>/__tests__/${name}/**/*.test.ts`],
});

export default {
  // One more than there are processors: tests wait for processes, too.
  maxWorkers: availableParallelism() + 1,
  testSequencer: '<rootDir>/jest.sequencer.mjs',
  collectCoverageFrom: ['src/**/*.ts'],
  projects: [kind('unit'), kind('integration'), kind('e2e')],
};
