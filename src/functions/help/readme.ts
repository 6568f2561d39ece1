const BEGIN = "<!-- functions -->";
const END = "<!-- end of functions -->";

/** The README with this list of functions between the marks that it has for it. */
export function withFunctionList(readme: string, list: string): string {
  const begin = readme.indexOf(BEGIN);
  const end = readme.indexOf(END);
  if (begin < 0 || end < begin) throw new Error("The README has no marks for the list of functions.");
  return `${readme.slice(0, begin + BEGIN.length)}\n\n${list.trim()}\n\n${readme.slice(end)}`;
}
