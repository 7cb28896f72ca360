/**
 * The database of a course at an address. Chromium has one storage for all file:// pages, so that two copies in two
 * folders would share one journal: there the folder is part of the name. Elsewhere it is not, since an LMS serves
 * each new version of a package from another path and the work must outlive the change.
 */
export function databaseName(course: string, address: string): string {
  const url = new URL(address);
  if (url.protocol !== 'file:') return `course:${course}`;
  return `course:${course}:${url.pathname.replace(/[^/]*$/, '')}`;
}
