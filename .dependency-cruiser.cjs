// The rooms of src/ and who may import whom; docs/architecture.md says why. Type imports count.
const room = (name) => `^src/${name}/`;
/** A package by its name, installed or not. */
const library = (name) => `^(node_modules/)?${name}(/|$)`;
const LIT = [library('lit'), library('@lit/context')];

/**
 * The libraries of each adapter; one that does not stand here has none. Storage checks by a schema what lies on a disk.
 */
const LIBRARIES = {
  crypto: [library('@noble/hashes'), library('@noble/ciphers')],
  files: [library('fflate'), library('sax')],
  i18n: [library('i18next'), ...LIT],
  lms: [library('scorm-again')],
  storage: [library('dexie'), library('valibot')],
  three: [library('three')],
};
const withLibrary = Object.keys(LIBRARIES).join('|');

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-only-domain-and-valibot',
      severity: 'error',
      from: { path: room('domain') },
      to: { pathNot: [room('domain'), library('valibot')] },
    },
    {
      name: 'geometry-imports-nothing',
      severity: 'error',
      from: { path: '^src/domain/geometry/' },
      to: { pathNot: '^src/domain/geometry/' },
    },
    {
      name: 'scoring-comes-later',
      comment: 'The first screen asks nothing: how answers are scored comes with the elements that ask.',
      severity: 'error',
      from: { path: '^src/(domain/tracking|adapters)/' },
      to: { path: '^src/domain/quiz/(question-kinds|score-question|score-check)\\.ts$' },
    },
    {
      name: 'sketch-only-geometry-and-bits',
      comment: 'A drawing is data: it knows neither how it is painted nor who judges it.',
      severity: 'error',
      from: { path: '^src/domain/sketch/' },
      to: {
        pathNot: ['^src/domain/(sketch|geometry)/', '^src/domain/tracking/(bit-reader|bit-writer|crc)\\.ts$'],
      },
    },
    {
      name: 'picture-only-views-and-the-edition',
      comment:
        'A picture in space is made of the triangles and views of a part; it knows no question and no drawing document.',
      severity: 'error',
      from: { path: '^src/domain/picture/' },
      to: {
        pathNot: [
          '^src/domain/(picture|projection|geometry)/',
          '^src/domain/course/(compiled|ids|read-compiled)\\.ts$',
        ],
      },
    },
    {
      name: 'sheet-only-sketch-and-geometry',
      severity: 'error',
      from: { path: '^src/domain/sheet/' },
      to: { pathNot: '^src/domain/(sheet|sketch|geometry)/' },
    },
    {
      name: 'grading-only-drawings-and-parts',
      comment: 'A drawing is judged by what it is, not by how it came about or is painted.',
      severity: 'error',
      from: { path: '^src/domain/grading/' },
      to: { pathNot: '^src/domain/(grading|sketch|projection|geometry)/' },
    },
    {
      name: 'review-only-records',
      comment: 'What a tutor is shown is computed from what was recorded; nothing of a learner’s session reaches it.',
      severity: 'error',
      from: { path: '^src/domain/review/' },
      to: { pathNot: '^src/domain/(review|record)/' },
    },
    {
      name: 'drafting-only-sketch-geometry-and-bits',
      comment: 'Tools make commands: they neither paint nor judge.',
      severity: 'error',
      from: { path: '^src/domain/drafting/' },
      to: {
        pathNot: ['^src/domain/(drafting|sketch|geometry)/', '^src/domain/tracking/(bit-reader|bit-writer|crc)\\.ts$'],
      },
    },
    {
      name: 'schema-library-only-at-the-edges',
      comment: 'The player carries no check of the course source.',
      severity: 'error',
      from: { path: '^src/(components|apps|adapters)/' },
      to: { path: '^src/domain/course/source/' },
    },
    {
      name: 'adapters-only-domain-and-themselves',
      severity: 'error',
      from: { path: '^src/adapters/([^/]+)/' },
      to: { path: '^src/', pathNot: ['^src/adapters/$1/', room('domain')] },
    },
    ...Object.entries(LIBRARIES).map(([adapter, libraries]) => ({
      name: `${adapter}-only-own-library`,
      severity: 'error',
      from: { path: `^src/adapters/${adapter}/` },
      to: { pathNot: ['^src/', '^locales/', ...libraries] },
    })),
    {
      name: 'other-adapters-no-library',
      severity: 'error',
      from: { path: '^src/adapters/', pathNot: `^src/adapters/(${withLibrary})/` },
      to: { pathNot: '^src/' },
    },
    {
      name: 'dexie-only-in-storage',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/storage/' },
      to: { path: library('dexie') },
    },
    {
      name: 'scorm-again-only-in-lms',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/lms/' },
      to: { path: [library('scorm-again'), 'scorm-again\\.d\\.ts$'] },
    },
    {
      name: 'i18next-only-in-i18n',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/i18n/' },
      to: { path: library('i18next') },
    },
    {
      name: 'texts-only-in-i18n',
      comment: 'English is the source of the key types; the texts themselves come with the content.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/i18n/' },
      to: { path: '^locales/' },
    },
    {
      name: 'hashes-only-in-crypto',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/crypto/' },
      to: { path: library('@noble/hashes') },
    },
    {
      name: 'ciphers-only-in-crypto',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/crypto/' },
      to: { path: library('@noble/ciphers') },
    },
    {
      name: 'spreadsheets-only-in-files',
      comment: 'The packager zips with the same library.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(adapters/files|toolchain)/' },
      to: { path: [library('fflate'), library('sax')] },
    },
    {
      name: 'review-only-in-the-tutor-app',
      comment: 'Nothing of what tutors see is in a package for learners.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [
          '^src/(components/review|apps/tutor|adapters/storage|adapters/files|domain|toolchain)/',
          // Of the tutors' files they have what saves and prints, by the rule below.
          '^src/apps/learner/pieces/(sketch|results)-files?\\.ts$',
        ],
      },
      to: { path: '^src/(components/review|domain/review|adapters/files)/' },
    },
    {
      name: 'drawings-are-saved-and-printed-alone',
      comment: 'A learner takes a drawing along; the tables of tutors are read and written elsewhere.',
      severity: 'error',
      from: { path: '^src/apps/learner/' },
      to: {
        path: '^src/(components/review|domain/review|adapters/files)/',
        pathNot: '^src/adapters/files/(save-file|print-picture)\\.ts$',
      },
    },
    {
      name: 'three-only-in-three',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/three/' },
      to: { path: library('three') },
    },
    {
      name: 'parts-only-in-their-piece',
      comment: 'Few lessons show a part in space: nothing else may draw its elements into another piece.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/components/part/', '^src/apps/learner/pieces/part-elements\\.ts$'] },
      to: { path: '^src/components/part/' },
    },
    {
      name: 'sketch-only-in-its-piece',
      comment: 'Few lessons have a drawing board: nothing else may draw its elements into another piece.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: ['^src/components/sketch/', '^src/apps/learner/pieces/sketch-(elements|files)\\.ts$'],
      },
      to: { path: '^src/components/sketch/' },
    },
    {
      name: 'sketch-only-drawing-adapters',
      comment:
        'The drawing board is painted and looked at by the two adapters that draw; everything else comes by context.',
      severity: 'error',
      from: { path: '^src/components/sketch/' },
      to: {
        path: '^src/',
        pathNot: [room('components'), room('domain'), '^src/adapters/(i18n|canvas|three)/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'components-only-domain-and-i18n',
      severity: 'error',
      from: { path: room('components'), pathNot: '^src/components/sketch/' },
      to: {
        path: '^src/',
        pathNot: [room('components'), room('domain'), '^src/adapters/i18n/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'components-only-lit',
      severity: 'error',
      from: { path: room('components') },
      to: { pathNot: ['^src/', '\\?inline$', ...LIT] },
    },
    {
      name: 'nothing-of-node-in-the-player',
      severity: 'error',
      from: { path: '^src/(domain|adapters|components|apps)/' },
      to: { dependencyTypes: ['core'] },
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
      to: { dependencyTypes: ['npm-dev'], pathNot: '^src/' },
    },
    {
      name: 'src-imports-no-tests-and-no-scripts',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(tests|bench|gallery|scripts|dist)/' },
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
