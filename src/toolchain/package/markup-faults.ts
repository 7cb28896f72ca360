const TAG = /<([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;
const ATTRIBUTE = /([^\s"'=<>/]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g;
const ADDRESSES = ['src', 'href', 'srcset', 'action', 'data', 'poster'];

/** What a page or drawing may not hold: everything that `default-src 'self'`, file:// or a host's folder refuses. */
export function markupFaults(markup: string): readonly string[] {
  const withoutComments = markup.replace(/<!--[\s\S]*?-->/g, '');
  return [...withoutComments.matchAll(TAG)].flatMap(([, tag = '', rest = '']) => tagFaults(tag.toLowerCase(), rest));
}

function tagFaults(tag: string, rest: string): readonly string[] {
  const attributes = new Map(
    [...rest.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [
      name.toLowerCase(),
      value.replace(/^["']|["']$/g, ''),
    ]),
  );
  const faults: string[] = [];
  if (tag === 'style') faults.push('a <style> element');
  if (tag === 'script' && !attributes.has('src')) faults.push('an inline script');
  if (tag === 'script' && attributes.get('type') === 'module') faults.push('a module script, which file:// refuses');
  for (const [name, value] of attributes) {
    if (name === 'style') faults.push(`a style attribute in <${tag}>`);
    if (name === 'crossorigin') faults.push(`a crossorigin attribute in <${tag}>, which file:// refuses`);
    if (/^on[a-z]/.test(name)) faults.push(`an ${name} attribute in <${tag}>`);
    if (/^\s*javascript:/i.test(value)) faults.push(`a script address in <${tag}>`);
    if (ADDRESSES.includes(name) && value.startsWith('/'))
      faults.push(`<${tag} ${name}="${value}">, which is not relative`);
  }
  return faults;
}
