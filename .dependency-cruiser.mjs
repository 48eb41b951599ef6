import { Visitor } from '@swc/core/Visitor.js';

// dependency-cruiser walks what swc parses by this class, which throws at `using`; its initialisers can import, too.
const visitStatement = Visitor.prototype.visitStatement;
Visitor.prototype.visitStatement = function visitAnyStatement(statement) {
  return statement.type === 'UsingDeclaration'
    ? this.visitVariableDeclaration({ ...statement, declarations: statement.decls })
    : visitStatement.call(this, statement);
};

/**
 * The rooms of src/ and the directions between them. Each room names what it may import; everything else in src/ is
 * forbidden, so that a new room stands out until somebody has decided where it belongs.
 */
const FOUNDATION = ['model', 'process', 'files', 'http'];
const STEPS = [
  'plan',
  'source',
  'toolchain',
  'compile',
  'inspect',
  'size',
  'rootfs',
  'image',
  'engine',
  'registry',
  'sbom',
  'scan',
  'report',
  'compare',
  'release',
  'verify',
  'rebuild',
  'merge',
];

const MAY_IMPORT = {
  model: [],
  process: ['model'],
  files: ['model'],
  http: ['model', 'files'],
  'binary-format': ['model'],
  config: ['model', 'files'],
  terminal: ['model'],
  page: ['model'],
  caches: FOUNDATION,
  github: FOUNDATION,
  tools: FOUNDATION,
  ...Object.fromEntries(STEPS.map((step) => [step, FOUNDATION])),
  // Inputs are read in config/; the plan is made of their types.
  plan: [...FOUNDATION, 'config'],
  inspect: [...FOUNDATION, 'binary-format'],
  size: [...FOUNDATION, 'binary-format'],
  // The report's page and what runs in it share the form of their data.
  report: [...FOUNDATION, 'page'],
  release: [...FOUNDATION, 'image'],
  verify: [...FOUNDATION, 'inspect', 'report'],
  rebuild: [...FOUNDATION, 'report'],
  engine: [...FOUNDATION, 'image', 'rootfs', 'registry'],
  merge: [...FOUNDATION, 'image', 'report'],
  baseline: [...FOUNDATION, 'registry', 'github', 'source', 'report', 'compare'],
  pipeline: [...FOUNDATION, 'baseline', 'binary-format', ...STEPS, 'config', 'tools', 'github', 'caches', 'terminal'],
  entry: ['model', 'pipeline', 'config'],
};

const rooms = Object.entries(MAY_IMPORT).map(([room, allowed]) => ({
  name: `${room}-imports-only-${allowed.length === 0 ? 'itself' : 'what-it-may'}`,
  comment: `${room}/ may import ${[room, ...allowed].join(', ')}.`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: `^src/(${[room, ...allowed].join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...rooms,
    {
      name: 'every-file-has-a-room',
      comment: 'A folder in src/ that is not in this table has no agreed directions yet.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/', pathNot: `^src/(${Object.keys(MAY_IMPORT).join('|')})/` },
    },
    {
      name: 'no-unlisted-room',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(${Object.keys(MAY_IMPORT).join('|')})/` },
      to: {},
    },
    {
      name: 'no-cycles',
      comment: 'A cycle means that two files are one.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      comment: 'The launcher alone loads what only dist/ has; a package of types has nothing to load.',
      severity: 'error',
      from: { pathNot: '^src/entry/launcher/' },
      to: { couldNotResolve: true, pathNot: '^@octokit/types$' },
    },
    {
      name: 'no-development-packages',
      comment: 'What dist/ bundles is a dependency, not a devDependency.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'source-apart-from-tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(__tests__|bench|scripts|dist)/' },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
    tsPreCompilationDeps: true,
  },
};
