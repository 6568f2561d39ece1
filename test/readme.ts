/** The README with this text between the marks that it has for it: `<!-- name -->` and `<!-- end of name -->`. */
export function withSection(readme: string, name: string, text: string): string {
  const begin = `<!-- ${name} -->`;
  const from = readme.indexOf(begin);
  const to = readme.indexOf(`<!-- end of ${name} -->`);
  if (from < 0 || to < from) throw new Error(`The README has no marks for ${name}.`);
  return `${readme.slice(0, from + begin.length)}\n\n${text.trim()}\n\n${readme.slice(to)}`;
}
