// The rooms of src/ and who may import whom; docs/architecture.md says why. Type imports count.
const room = (name) => `^src/${name}/`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-only-domain-and-valibot',
      severity: 'error',
      from: { path: room('domain') },
      to: { pathNot: [room('domain'), '^node_modules/valibot/'] },
    },
    {
      name: 'geometry-imports-nothing',
      severity: 'error',
      from: { path: '^src/domain/geometry/' },
      to: { pathNot: '^src/domain/geometry/' },
    },
    {
      name: 'schema-library-only-at-the-edges',
      comment: 'The player carries no check of the course source.',
      severity: 'error',
      from: { path: '^src/(components|apps|adapters)/' },
      to: { path: '^src/domain/course/source/' },
    },
    {
      name: 'adapters-only-domain-and-own-library',
      severity: 'error',
      from: { path: '^src/adapters/([^/]+)/' },
      to: { path: '^src/', pathNot: ['^src/adapters/$1/', room('domain')] },
    },
    {
      name: 'dexie-only-in-storage',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/storage/' },
      to: { path: '^node_modules/dexie/' },
    },
    {
      name: 'scorm-again-only-in-lms',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/lms/' },
      to: { path: '(^node_modules/scorm-again/|scorm-again\\.d\\.ts$)' },
    },
    {
      name: 'i18next-only-in-i18n',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/i18n/' },
      to: { path: '^node_modules/i18next/' },
    },
    {
      name: 'hashes-only-in-crypto',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/crypto/' },
      to: { path: '^node_modules/@noble/' },
    },
    {
      name: 'three-only-in-three',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/three/' },
      to: { path: '^node_modules/three/' },
    },
    {
      name: 'components-only-domain-and-i18n',
      severity: 'error',
      from: { path: room('components') },
      to: {
        path: '^src/',
        pathNot: [room('components'), room('domain'), '^src/adapters/i18n/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'nothing-imports-apps',
      severity: 'error',
      from: { path: '^src/', pathNot: room('apps') },
      to: { path: room('apps') },
    },
    {
      name: 'toolchain-only-domain-and-node',
      severity: 'error',
      from: { path: room('toolchain') },
      to: { path: '^src/', pathNot: [room('toolchain'), room('domain')] },
    },
    {
      name: 'nothing-imports-toolchain',
      severity: 'error',
      from: { path: '^src/', pathNot: room('toolchain') },
      to: { path: room('toolchain') },
    },
    {
      name: 'vite-imports-only-in-apps',
      severity: 'error',
      from: { path: '^src/(domain|adapters|components)/' },
      to: { path: '\\?(raw|lazy|inline|url)$|^virtual:' },
    },
    {
      name: 'no-development-packages-in-the-player',
      severity: 'error',
      from: { path: '^src/(domain|adapters|components|apps)/' },
      to: { dependencyTypes: ['npm-dev'], pathNot: '\\.d\\.ts$' },
    },
    { name: 'resolvable', severity: 'error', from: { path: '^src/' }, to: { couldNotResolve: true, pathNot: '\\?' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.js', '.json', '.d.ts'],
    },
  },
};
