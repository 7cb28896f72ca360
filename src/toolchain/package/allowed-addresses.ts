/** Absolute addresses that may stand in a package; nothing is ever fetched from any of them. */
interface AllowedAddresses {
  /** Paths of the package that the addresses may stand in. */
  readonly where: RegExp;
  /** Exact addresses, or `any`. */
  readonly addresses: readonly string[] | 'any';
  readonly why: string;
}

const ALLOWED: readonly AllowedAddresses[] = [
  {
    where: /^imsmanifest\.xml$/,
    addresses: [
      'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
      'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1',
      'http://www.adlnet.org/xsd/adlcp_rootv1p2',
      'http://www.imsglobal.org/xsd/imscp_v1p1',
      'http://www.imsglobal.org/xsd/imsss',
      'http://www.adlnet.org/xsd/adlcp_v1p3',
      'http://www.adlnet.org/xsd/adlseq_v1p3',
      'http://www.adlnet.org/xsd/adlnav_v1p3',
      'http://www.w3.org/2001/XMLSchema-instance',
    ],
    why: 'names of XML namespaces',
  },
  {
    where: /^([A-Za-z0-9_]+\.xsd|XMLSchema\.dtd|datatypes\.dtd)$/,
    addresses: 'any',
    why: 'published schema files, which must not be changed; what they import lies beside them',
  },
  {
    where: /\.(js|svg|html|css)$/,
    addresses: [
      'http://www.w3.org/2000/svg',
      'http://www.w3.org/1999/xhtml',
      'http://www.w3.org/1998/Math/MathML',
      'http://www.w3.org/1999/xlink',
    ],
    why: 'names of XML namespaces that the DOM asks for',
  },
  {
    where: /\.js$/,
    addresses: ['http://bit.ly/2kdckMn', 'https://tinyurl.com/y2uuvskb'],
    why: "texts of two warnings of Dexie's for developers, printed to the console",
  },
  { where: /^(licences|fonts\/OFL)\.txt$/, addresses: 'any', why: 'licence texts, which must not be changed' },
];

const ADDRESS = /https?:\/\/[^\s"'`<>()\\,;]+/gi;

/** The absolute addresses in a text that may not stand in the file of that path. */
export function foreignAddresses(path: string, text: string): readonly string[] {
  const allowed = ALLOWED.filter(({ where }) => where.test(path)).flatMap(({ addresses }) => addresses);
  if (allowed.includes('any')) return [];
  const found = [...text.matchAll(ADDRESS)].map(([address]) => address.replace(/[.:&]+$/, ''));
  return [...new Set(found)].filter((address) => !allowed.includes(address));
}
