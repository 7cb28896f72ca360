/**
 * Brings all schemas that a manifest names into one, as a host does that reads `schemaLocation`; but that of metadata for
 * 1.2, of which manifests have none and which the validator turns down as ambiguous.
 */
export function allSchemas(manifest: string): string {
  const locations = /schemaLocation="([^"]*)"/.exec(manifest)?.[1]?.split(' ') ?? [];
  const imports = locations.flatMap((namespace, at) =>
    at % 2 === 0 && !namespace.includes('imsmd')
      ? [`<xs:import namespace="${namespace}" schemaLocation="${locations[at + 1] ?? ''}"/>`]
      : [],
  );
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`;
}
